/** The words of what the overview tells after its first charts, in Vietnamese. */
export const vi = {
  first: (p: { day: string; works: string }) => `Lần nạp đầu tiên, ${p.day}: ${p.works} công trình vào sổ`,
  since: (p: { day: string; changes: string }) => `Từ bản chụp trước (${p.day}): ${p.changes}`,
  nothing: 'không có gì đổi',
  change: (p: { count: string; what: string }) => `${p.count} ${p.what}`,
  rejected: (p: { count: string }) => `${p.count} dòng bị từ chối`,
  more: 'Xem các lần nạp',
  known: {
    agreed: (p: { day: string; counts: string; rate: string }) =>
      `Sổ như đã biết khi công bố (${p.day}) ghi ${p.counts} (${p.rate}), khớp số công bố. Từ đó sổ có bổ sung hoặc sửa: trang này tính theo sổ hiện nay, trang Kiểm chứng theo sổ khi công bố.`,
    differed: (p: { day: string; counts: string; rate: string }) =>
      `Sổ như đã biết khi công bố (${p.day}) ghi ${p.counts} (${p.rate}), cũng khác số công bố. Từ đó sổ có bổ sung hoặc sửa: trang này tính theo sổ hiện nay, trang Kiểm chứng theo sổ khi công bố.`,
    audit: 'Xem kiểm chứng',
  },
}
