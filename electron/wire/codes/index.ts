export { anpaCategory, category3Of, category7901Of, genreOf, topicOfAnpa, topicOfCategory3, topicOfCategory7901 } from './categories.ts'
export { domainSubjects, levelOne, SUBJECT_CODE, subjectCodes, successorOf, TOPIC, type SubjectCode } from './subjects.ts'
