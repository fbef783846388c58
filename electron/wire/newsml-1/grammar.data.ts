/**
 * What each element may hold, from the DTD of NewsML 1.2 (10 October 2003): names with `?`, `*`, `+`, `|` and brackets, `#PCDATA` for
 * text with the elements named beside it, `` for nothing, `ANY` for anything.
 */
export const models: Readonly<Record<string, string>> = {
  NewsML: 'Catalog? TopicSet* NewsEnvelope NewsItem+',
  NewsEnvelope: 'TransmissionId? SentFrom? SentTo? DateAndTime NewsService* NewsProduct* Priority?',
  TransmissionId: '#PCDATA', SentFrom: 'Comment* Party+', SentTo: 'Comment* Party+', DateAndTime: '#PCDATA', NewsService: '', NewsProduct: '', Priority: '',
  NewsItem: 'Comment* Catalog? Identification NewsManagement (NewsComponent|Update+|TopicSet)?',
  Identification: 'NewsIdentifier NameLabel? DateLabel? Label*',
  NewsIdentifier: 'ProviderId DateId NewsItemId RevisionId PublicIdentifier',
  ProviderId: '#PCDATA', DateId: '#PCDATA', NewsItemId: '#PCDATA', RevisionId: '#PCDATA', PublicIdentifier: '#PCDATA', NameLabel: '#PCDATA', DateLabel: '#PCDATA',
  Label: 'LabelType LabelText', LabelType: '', LabelText: '#PCDATA',
  NewsManagement: 'NewsItemType FirstCreated ThisRevisionCreated Status StatusWillChange* Urgency? RevisionHistory? DerivedFrom* AssociatedWith* Instruction* Property*',
  NewsItemType: '', FirstCreated: '#PCDATA', ThisRevisionCreated: '#PCDATA', Status: '', StatusWillChange: 'FutureStatus DateAndTime', FutureStatus: '', Urgency: '', RevisionHistory: '',
  DerivedFrom: 'Comment*', AssociatedWith: 'Comment*', Instruction: 'RevisionStatus*', RevisionStatus: 'Status*',
  NewsComponent: 'Comment* Catalog? TopicSet* Role? BasisForChoice* NewsLines? AdministrativeMetadata? RightsMetadata? DescriptiveMetadata? Metadata* ((NewsItem|NewsItemRef)+|NewsComponent+|ContentItem+)?',
  Role: '', BasisForChoice: '#PCDATA', NewsItemRef: 'Comment*',
  NewsLines: '((HeadLine SubHeadLine*)|(ByLine ByLineTitle*)|DateLine|CreditLine|CopyrightLine|RightsLine|SeriesLine|SlugLine|KeywordLine|NewsLine)*',
  HeadLine: '#PCDATA Origin', SubHeadLine: '#PCDATA Origin', ByLine: '#PCDATA Origin', ByLineTitle: '#PCDATA Origin', DateLine: '#PCDATA Origin', CreditLine: '#PCDATA Origin', CopyrightLine: '#PCDATA Origin',
  RightsLine: '#PCDATA Origin', SeriesLine: '#PCDATA Origin', SlugLine: '#PCDATA Origin', KeywordLine: '#PCDATA Origin', NewsLine: 'NewsLineType NewsLineText+', NewsLineType: '', NewsLineText: '#PCDATA Origin', Origin: '#PCDATA Origin',
  AdministrativeMetadata: 'Catalog? FileName? SystemIdentifier? Provider? Creator* Source* Contributor* Property*',
  FileName: '#PCDATA', SystemIdentifier: '#PCDATA', Provider: 'Comment* Party+', Creator: 'Comment* Party+', Source: 'Comment* Party+', Contributor: 'Comment* Party+', Party: 'Property*', Property: 'Property*',
  RightsMetadata: 'Catalog? Copyright* UsageRights* Property*',
  Copyright: 'Comment* CopyrightHolder CopyrightDate', CopyrightHolder: '#PCDATA Origin', CopyrightDate: '#PCDATA Origin',
  UsageRights: 'UsageType? Geography? RightsHolder? Limitations? StartDate? EndDate?',
  UsageType: '#PCDATA Origin', Geography: '#PCDATA Origin', RightsHolder: '#PCDATA Origin', Limitations: '#PCDATA Origin', StartDate: '#PCDATA Origin', EndDate: '#PCDATA Origin',
  DescriptiveMetadata: 'Catalog? Language* Genre* SubjectCode* OfInterestTo* DateLineDate? Location* TopicOccurrence* Property*',
  Language: '', Genre: '', SubjectCode: '((Subject|SubjectMatter|SubjectDetail) SubjectQualifier*)*', Subject: '', SubjectMatter: '', SubjectDetail: '', SubjectQualifier: '', OfInterestTo: 'Relevance?', Relevance: '',
  DateLineDate: '#PCDATA', Location: 'Property*', TopicOccurrence: '', Metadata: 'Catalog? MetadataType Property+', MetadataType: '',
  ContentItem: 'Comment* Catalog? MediaType? Format? MimeType? Notation? Characteristics? (Encoding|DataContent)?',
  MediaType: '', Format: '', MimeType: '', Notation: '', Characteristics: 'SizeInBytes? Property*', SizeInBytes: '#PCDATA', Encoding: '(Encoding|DataContent)?', DataContent: 'ANY',
  Update: '(InsertBefore|InsertAfter|Replace|Delete)*', InsertBefore: 'ANY', InsertAfter: 'ANY', Replace: 'ANY', Delete: '',
  Catalog: 'Resource* TopicUse*', Resource: 'Urn? Url* DefaultVocabularyFor*', Urn: '#PCDATA', Url: '#PCDATA', DefaultVocabularyFor: '', TopicUse: '',
  TopicSet: 'Comment* Catalog? TopicSetRef* Topic*', TopicSetRef: 'Comment*', Topic: 'Comment* Catalog? TopicType+ FormalName* Description* Property*', TopicType: '', FormalName: '#PCDATA', Description: '#PCDATA', Comment: '#PCDATA',
}

const named = 'LabelType NewsItemType Status FutureStatus Urgency Priority NewsService NewsProduct Role MediaType Format MimeType Notation Language Genre Subject SubjectMatter SubjectDetail SubjectQualifier OfInterestTo Party Property NewsLineType MetadataType TopicType'

/** Attributes that must stand; `Instruction` and `Comment` may have a FormalName. */
export const required: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(named.split(' ').map(name => [name, ['FormalName']])),
  RevisionId: ['PreviousRevision', 'Update'], InsertBefore: ['DuidRef'], InsertAfter: ['DuidRef'], Replace: ['DuidRef'], Delete: ['DuidRef'], Encoding: ['Notation'], DefaultVocabularyFor: ['Context'],
}

/** Attributes of any element; others stand in no element of the DTD. */
export const attributes: ReadonlySet<string> = new Set([
  'Version', 'Duid', 'Euid', 'FormalName', 'Vocabulary', 'Scheme', 'AssignedBy', 'Importance', 'Confidence', 'HowPresent', 'DateAndTime', 'Href', 'Urn', 'Url', 'Context', 'Topic', 'DuidRef', 'NewsItem', 'Repeat', 'Update',
  'PreviousRevision', 'Revision', 'Essential', 'EquivalentsList', 'Value', 'ValueRef', 'AllowedValues', 'AllowedScheme', 'TopicSet', 'Rank', 'Details', 'Contribution', 'TranslationOf', 'Variant', 'Notation',
])
