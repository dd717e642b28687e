import CHarbour
package import Model

extension HarbourStory {
  /// The model files of Harbour as they are embedded, with every day in them moved like the evidence.
  package static func modelTexts(endingOn day: Day) -> [ModelText] {
    let shift = HarbourDays(endingOn: day).shift
    return embedded().map { name, bytes in
      ModelText(file: name, text: String(decoding: MovedDays(in: bytes, by: shift).bytes, as: UTF8.self))
    }
  }

  private static func embedded() -> [(name: String, bytes: [UInt8])] {
    var count = 0
    guard let files = harbour_files(&count) else { return [] }
    return UnsafeBufferPointer(start: files, count: count).map { file in
      (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}

/// A text with its days moved: `2026-06-28`, and `28 June 2026` in sentences.
struct MovedDays {
  private(set) var bytes: [UInt8] = []

  init(in text: [UInt8], by shift: Int) {
    bytes.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      let isStart = MovedDays.isDigit(text[at]) && (at == 0 || !MovedDays.isDigit(text[at - 1]))
      if isStart, let (day, end, isSpoken) = MovedDays.day(in: text, at: at) {
        bytes += (isSpoken ? MovedDays.spoken(day + shift) : (day + shift).description).utf8
        at = end
      } else {
        bytes.append(text[at])
        at += 1
      }
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func spoken(_ day: Day) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  private static func day(in text: [UInt8], at: Int) -> (Day, end: Int, isSpoken: Bool)? {
    if at + 10 <= text.count, at + 10 == text.count || !isDigit(text[at + 10]),
      let day = Day(written: String(decoding: text[at..<at + 10], as: UTF8.self))
    {
      return (day, at + 10, false)
    }
    let words = text[at...].prefix(18).split(separator: 32, maxSplits: 2)
    guard words.count == 3, let number = Int(String(decoding: words[0], as: UTF8.self)),
      let month = months.firstIndex(of: String(decoding: words[1], as: UTF8.self)),
      let year = Int(String(decoding: words[2].prefix(4), as: UTF8.self)),
      let day = Day(year: year, month: month + 1, day: number)
    else { return nil }
    return (day, words[2].startIndex + 4, true)
  }
}
