import { passage } from './passage.ts'

/** Encodings, odd spaces, broken lines and other dirt. */
export const dirt = [
  passage('Đến nay đƣợc ⟦742/942 công trình hoàn thành, đạt 78,77%⟧.', '742/942=78.77'),
  passage(
    'C&aacute;c ph&#432;&#7901;ng ho&agrave;n th&agrave;nh ⟦40/71 c&ocirc;ng tr&igrave;nh&nbsp;(56,3&nbsp;%)⟧.',
    '40/71=56.3',
  ),
  passage(
    'Cấp cơ sở hoàn thành ⟦702/871 công trình, đạt 80,6 %⟧.'.normalize('NFD'),
    '702/871=80.6 grassroots',
  ),
  passage('Đạt\u00a0tỷ\u00a0lệ\u00a0⟦78,77\u202f%⟧.', '-/-=78.77'),
  passage('Ðạt tỉ lệ ⟦78,77%⟧.', '-/-=78.77'),
  passage('HOÀN THÀNH ⟦742/942 CÔNG TRÌNH, ĐẠT TỶ LỆ 78,77%⟧.', '742/942=78.77'),
  passage('Hoàn thành ⟦742 / 942 công trình ( đạt 78,77 % )⟧.', '742/942=78.77'),
  passage('Hoàn  thành   ⟦742/942   công trình,  đạt  78,77  %⟧.', '742/942=78.77'),
  passage('Hoàn thành ⟦742/942 công trình,\nđạt 78,77%⟧.', '742/942=78.77'),
  passage(
    'Hoàn thành ⟦742/942 công trình đạt 78.77%⟧, trong khi khối trường đạt ⟦80,5%⟧.',
    '742/942=78.77',
    '-/-=80.5',
  ),
  passage('Cơ sở hoàn thành ⟦702/871 công trình (80,6%)⟧.', '702/871=80.6 grassroots'),
  passage('Ket qua ⟦78,77%⟧ (742/942).', '742/942=78.77'),
  passage('Hoàn thành ⟦5/0 công trình⟧.', '5/0'),
  passage('• Cấp thành phố: ⟦40/71 công trình – 56,3%⟧', '40/71=56.3 city'),
  passage('Đạt 742/942\tcông trình\t⟦78,77%⟧', '742/942=78.77'),
]
