import { describe, expect, it } from 'vitest'

import { lostLetters } from './lost-letters.ts'

const heading = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
PHỤ LỤC I BIỂU MẪU đăng ký công trình, phần việc; đơn vị thực hiện; tiến độ; ghi chú`

describe('lostLetters', () => {
  it.each([
    ['dropped', heading.replace(/\P{ASCII}/gu, ''), 'are gone'],
    ['dropped in a line of five words', 'PH LC I BIU MU', 'are gone'],
    ['replaced by question marks', heading.replace(/[\u0100-\u1eff]/gu, '?'), 'replaced'],
    ['replaced by the replacement character', heading.replace(/[\u0100-\u1eff]/gu, '\ufffd'), 'replaced'],
    ['replaced by spaces', 'C NG HÒA XÃ H I CH  NGH A VI T NAM', 'missing'],
  ])('tells accented letters that were %s', (_, text, what) => {
    expect(lostLetters(text)?.en).toContain(what)
  })

  it.each([
    ['sound text', heading],
    ['toneless text', heading.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd')],
    ['English', 'To be, or not to be: that is the question. Why? Where? Who?'],
    ['abbreviations', 'STT;TT;KH;TH;CT;QĐ;NQ;TP;HCM'],
    ['marks, codes and short names', 'TT;Tên;P.;C\n1;C1;P. An Phú;x\n2;K2;Q. 9;v;Đ;CH\n3;T3;H. Củ Chi;X'],
    ['numbers', '1;2;3\n4;5;6'],
    ['nothing', ''],
  ])('finds nothing in %s', (_, text) => {
    expect(lostLetters(text)).toBeUndefined()
  })
})
