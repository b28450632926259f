import { passage } from './passage.ts'

/** The same things said in English. */
export const english = [
  passage(
    'By 3 February 2025, ⟦742 of 942 works⟧ had been completed (⟦78.77%⟧).'.replace(
      '⟧ had been completed (⟦',
      ' had been completed (',
    ),
    '742/942=78.77 @2025-02-03',
  ),
  passage('The city tier completed ⟦40 of 71 works (56.3%)⟧.', '40/71=56.3 city'),
  passage('At the grassroots, ⟦702 out of 871 works⟧ were finished.', '702/871 grassroots'),
  passage('Some 942 works were registered; ⟦742 works, or 78.77%⟧, were completed.', '742/942=78.77'),
  passage('The target is ⟦85%⟧ by the end of 2025.', '-/-=85 @2025-12-31 target'),
  passage('Completion rose ⟦6.7%⟧ compared with last year.', '-/-=6.7 comparison'),
  passage('It is expected to reach ⟦90 per cent⟧.', '-/-=90 forecast'),
  passage('⟦Two of the three wards⟧ have met the target.', '2/3'),
  passage('Nearly ⟦80%⟧ of households took part.', '-/-=80 ~nearly'),
  passage('Resolution 98/2023/QH15 was adopted on 24 June 2023.'),
  passage('The ward ranked 3 of 34.'),
  passage('The loan carries an interest rate of 6.5% per year.'),
  passage('Of 1,398 applications, ⟦1,344 (96.14%)⟧ were resolved on time.', '1344/1398=96.14'),
  passage('⟦200 of 942 works (21.23%)⟧ remain unfinished.', '200/942=21.23 remaining'),
  passage('The units finished ⟦742/942 registered works, reaching 78.77 percent⟧.', '742/942=78.77'),
]
