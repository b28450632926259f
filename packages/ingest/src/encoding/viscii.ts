import { oneByteReader } from './one-byte.ts'

/** VISCII 1.1 (RFC 1456): six capitals sit on control codes. */
export const readViscii = oneByteReader(
  [
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ',
    'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ',
    'Õắằặấầẩậẽẹếềểễệố',
    'ồổỗỠƠộờởịỰỨỪỬơớƯ',
    'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ',
    'ĐứÒÓÔạỷừửÙÚỹỵÝỡư',
    'àáâãảăữẫèéêẻìíĩỉ',
    'đựòóôõỏọụùúũủýợỮ',
  ].join(''),
  { '\u0002': 'Ẳ', '\u0005': 'Ẵ', '\u0006': 'Ẫ', '\u0014': 'Ỷ', '\u0019': 'Ỹ', '\u001e': 'Ỵ' },
)
