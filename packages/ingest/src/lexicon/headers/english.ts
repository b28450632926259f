/** English words that stand behind Vietnamese ones in a heading of two languages: "Hoàn thành Finish". */
export const englishWords: ReadonlySet<string> = new Set(
  `activity actual address agency amount and approved area begin beginning bil billion body budget by category charge
   code commencement commune complete completed completion contractor cost current date day deadline department
   description district due email end estimated expected field finish finished for funding group implementing in
   investment investor item items job lead level list location mil million month name no note notes number of office on
   or order organisation organization owner percent percentage period person phone plan planned position progress
   project projects province rate real reason registered registration remark remarks reporting responsible result
   results scale schedule scheduled scope sector source start started state status subject target task tasks the tier
   time timeline title to total type unit units value vnd ward when work works year`.split(/\s+/u),
)
