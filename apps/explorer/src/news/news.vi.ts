export const vi = {
  told: 'Đã có số liệu mới.',
  load: 'Tải số liệu mới',
  later: 'Để sau',
}

export type NewsMessages = typeof vi
