// Aliases of the IPTC's catalog 41 (NewsML-G2 2.35, QCodes) and the addresses of their schemes. `alias` or `alias=last part of
// the address`; the catalog itself is named and never fetched.

/** Below `http://cv.iptc.org/newscodes/`, each address with a `/` at its end. */
export const NEWSCODES = `
altidrole aoprop=aoproperty app=application aspfacet=asportfacet aspfacetvalue=asportfacetvalue acdc=audiocodec authoritystatus catinat=catinature
chprop=characteristicsproperty cinat=cinature colsp=colorspace colin=colourindicator ctech=commtech cptdefrole=conceptdefinitionrole
cptnoterole=conceptnoterole crel=conceptrelation conf=confidence ciprol=contactinfopartrole cwarn=contentwarning ctrol=contributorrole cpnat=cpnature
cpprole=contentprodpartyrole drol=descriptionrole digsrctype=digitalsourcetype dimensionunit ednoterole dummy erol=edrole encd=encoding
entityprop=entityproperty ecirol=eventcontactinforole edconf=eventdateconfirm eocstat=eventoccurstatus eorol=eventorganiserrole
eprol=eventparticipantrole eregrol=eventregrole fisymtype=financialinstrumentsymboltype frmt=format gen=generic genre hashscope hashtype hopaction
hatarget=hopactiontarget howextr=howextracted howpr=howpresent ikos imgregrole=imageregionrole imgregtype=imageregiontype impt=importance
isrol=infosourcerole irel=itemrelation irep=itemrepresentation lbtyp=labeltype lrol=languagerole loutorient=layoutorientation loctyp=location
medtop=mediatopic mtyp=mediatype medtype=mediatype1 nprt=namepart nrol=namerole ncostat=newscoveragestatus nityp=newsitemtype nmsig=newsmsgsignal
nprod=newsproduct nprov=newsprovider ninat=ninature not=notation oito=ofinterestto pgrmod=pkggroupmode plinat=plinature prio=priority
prodgenre=productgenre prop=property prov=provider stat=pubstatusg2 rtype=ratertype rcalctype rel=relevance rnd=rendition riaspect
rightsprop=rightsproperty riscope role1 rscaleunit scn=scene sev=severity sig=signal pst1=status1 subj=subjectcode squ=subjectqualifier timeunit tone
tpctyp=topictype trustindicator urgy=urgency useracttype=useractiontype valfmt=valueformat vcdc=videocodec videodef=videodefinition ivqu=videoqualifier
sov=videoscaling why=whypresent wldreg=worldregion`

/** Below `http://cvx.iptc.org/`. */
export const EXTERNAL = `
a1312cat=anpa1312-category a1312prio=anpa1312-priority a1312svc=anpa1312-servicelevel a1312vers=anpa1312-version bcp47 cusip figi gics isin
mic=iso10383-mic iso3166-1a2 iso3166-1a3 iso3166-2 iso4217a iso4217n parasport secst sedol ticker tidm googletopicsv1 googletopicsv2 iabcontent20
iabcontent21 iabcontent22 iabcontent30 iabaudience10 iabadproduct10 iabadproduct20`

/** With addresses of their own. */
export const OTHERS: Readonly<Record<string, string>> = {
  dbpedia: 'http://dbpedia.org/resource/', geonames: 'http://sws.geonames.org/', geonameshttps: 'https://sws.geonames.org/',
  plus: 'http://ns.useplus.org/ldf/vocab/', skos: 'http://www.w3.org/2004/02/skos/core#', wikidata: 'http://www.wikidata.org/entity/',
}
