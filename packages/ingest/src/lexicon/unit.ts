/** Abbreviations at the start of a unit's name, on the folded text: what is written, and what it stands for. */
export const unitAbbreviations: readonly (readonly [pattern: RegExp, full: string])[] = [
  [/^(?:ubnd|uỷ ban nhân dân)[ .]*/u, 'uỷ ban nhân dân '],
  [/^hđnd[ .]*/u, 'hội đồng nhân dân '],
  [/^(?:(?:ub\.? ?|uỷ ban )?(?:mttq|mặt trận tổ quốc)(?: việt nam| vn)?)[ .]+/u, 'uỷ ban mặt trận tổ quốc '],
  [/^lđlđ[ .]+/u, 'liên đoàn lao động '],
  [/^cđcs[ .]+/u, 'công đoàn cơ sở '],
  [/^(?:hội )?lhpn[ .]+/u, 'hội liên hiệp phụ nữ '],
  [/^(?:hội )?(?:nd|hnd)[ .]+/u, 'hội nông dân '],
  [/^(?:hội )?ccb[ .]+/u, 'hội cựu chiến binh '],
  [/^(?:hkh|hội kh)[ .]+/u, 'hội khuyến học '],
  [/^(?:đtn|đoàn tn)[ .]+/u, 'đoàn thanh niên '],
  [/^bqlda[ .]+/u, 'ban quản lí dự án '],
  [/^bql[ .]+/u, 'ban quản lí '],
  [/^bch(?=[ .]+(?:qs|quân sự))[ .]+(?:qs|quân sự)[ .]*/u, 'ban chỉ huy quân sự '],
  [/^ttyt[ .]+/u, 'trung tâm y tế '],
  [/^bv[ .]+/u, 'bệnh viện '],
  [/^c\.?t[iy][ .]+/u, 'công ti '],
  [/^vp[ .]+/u, 'văn phòng '],
  [
    /^p[. ]+(?=(?:nội vụ|tư pháp|thanh tra|tài chính|tc ?-|kinh tế|quản lí|qlđt|tài nguyên|tn ?-|tn và|tnmt|gd|giáo dục|y tế|văn hoá|vh|lao động|lđ)(?![\p{L}]))/u,
    'phòng ',
  ],
  [/^ca[ .]+(?=p[. ]|phường|x[. ]|xã|q[. ]|quận|tp|thành phố)/u, 'công an '],
  [/^(?=(?:thcs|thpt|mn|th)[ .])/u, 'trường '],
  [/^trường mn[ .]+/u, 'trường mầm non '],
  [/^trường th[ .]+(?!phổ)/u, 'trường tiểu học '],
  ...placeAbbreviations(),
  ...innerAbbreviations(),
]

/** Abbreviations that mean one thing wherever they stand in a name. */
function innerAbbreviations(): (readonly [pattern: RegExp, full: string])[] {
  const inside = (pattern: string) => new RegExp(`(?<=[\\p{L}\\d)] )${pattern}`, 'gu')
  return [
    [inside('t\\.?p\\.? ?hcm(?= |$)'), 'thành phố hồ chí minh'],
    [inside('t\\.?p(?:\\. ?| )(?=\\p{L})'), 'thành phố '],
    [inside('p\\. ?(?=[\\p{L}\\d])'), 'phường '],
    [inside('q\\. ?(?=[\\p{L}\\d])'), 'quận '],
    [inside('đtxd(?= |$)'), 'đầu tư xây dựng'],
    [inside('(?:gd(?: ?- ?| và )đt|gdđt)(?= |$)'), 'giáo dục và đào tạo'],
    [inside('(?:tn(?: ?- ?| và )mt|tnmt)(?= |$)'), 'tài nguyên và môi trường'],
    [inside('qlđt(?= |$)'), 'quản lí đô thị'],
    [inside('(?<=^văn phòng .*)hđnd(?= |$)'), 'hội đồng nhân dân'],
    [inside('(?<=^văn phòng .*)ubnd(?= |$)'), 'uỷ ban nhân dân'],
    [inside('tc ?- ?kh(?= |$)'), 'tài chính - kế hoạch'],
    [inside('lđ ?-? ?tb ?(?:và|-)? ?xh(?= |$)'), 'lao động - thương binh và xã hội'],
  ]
}

/** Abbreviations of a place at the start of a name, or after the body that sits there ("UBND P. An Phú"). */
function placeAbbreviations(): (readonly [pattern: RegExp, full: string])[] {
  const start = String.raw`^((?:uỷ ban nhân dân|hội đồng nhân dân|uỷ ban mặt trận tổ quốc|công an|đảng uỷ|hội [\p{L} ]+?|liên đoàn lao động|đoàn thanh niên) )?`
  const before = (pattern: string) => new RegExp(`${start}${pattern}`, 'u')
  return [
    [before('tp\\.? ?hcm$'), '$1thành phố hồ chí minh'],
    [before('(?:tp\\.?|t\\.p\\.?) (?=\\p{L})'), '$1thành phố '],
    [before('tp\\.(?=\\p{L})'), '$1thành phố '],
    [before('p(?:\\. ?|(?= ?\\d))'), '$1phường '],
    [before('x\\. ?'), '$1xã '],
    [before('tt\\. ?'), '$1thị trấn '],
    [before('tx\\. ?'), '$1thị xã '],
    [before('q(?:\\. ?|(?= ?\\d))'), '$1quận '],
    [before('h\\. ?'), '$1huyện '],
    [before('kp(?:\\. ?| ?(?=\\d))'), '$1khu phố '],
    [before('tdp(?:\\. ?| ?(?=\\d))'), '$1tổ dân phố '],
  ]
}

/** Kinds of units by how the full folded name begins; the first that fits. */
export const unitKinds: readonly (readonly [prefix: string, kind: string])[] = [
  ['phường', 'ward'],
  ['uỷ ban nhân dân phường', 'ward'],
  ['xã', 'commune'],
  ['trường', 'school'],
  ['phòng', 'department'],
  ['chi cục', 'department'],
  ['sở', 'department'],
  ['văn phòng', 'department'],
  ['thanh tra', 'department'],
  ['chi nhánh', 'department'],
  ['bảo hiểm', 'department'],
  ['kho bạc', 'department'],
  ['ban quản lí', 'public_service'],
  ['ban chỉ huy', 'security'],
  ['ban', 'party'],
  ['đảng', 'party'],
  ['thành uỷ', 'party'],
  ['uỷ ban kiểm tra', 'party'],
  ['uỷ ban mặt trận', 'mass_organisation'],
  ['hội', 'mass_organisation'],
  ['liên đoàn', 'mass_organisation'],
  ['thành đoàn', 'mass_organisation'],
  ['đoàn', 'mass_organisation'],
  ['công đoàn', 'mass_organisation'],
  ['cụm công đoàn', 'mass_organisation'],
  ['nghiệp đoàn', 'mass_organisation'],
  ['bệnh viện', 'health'],
  ['trung tâm y tế', 'health'],
  ['trạm y tế', 'health'],
  ['trung tâm', 'public_service'],
  ['nhà thiếu nhi', 'public_service'],
  ['nhà văn hoá', 'public_service'],
  ['thư viện', 'public_service'],
  ['bảo tàng', 'public_service'],
  ['công ti', 'company'],
  ['hợp tác xã', 'company'],
  ['ngân hàng', 'company'],
  ['công an', 'security'],
  ['đội', 'security'],
  ['toà án', 'justice'],
  ['viện kiểm sát', 'justice'],
]
