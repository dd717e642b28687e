/// The parts of a written date, found byte by byte.
struct DateScan {
  enum Date: Equatable {
    case known(year: Int, month: Int, day: Int)
    /// `3.4.2025`: with dots the day comes first everywhere dots are used.
    case dotted(day: Int, month: Int, year: Int)
    /// `3/4/2025`: day and month as whoever wrote it orders them.
    case either(first: Int, second: Int, year: Int)
  }
  struct Time: Equatable {
    /// Since midnight; nothing when only a day was written.
    var milliseconds: Int64?
    var offsetSeconds: Int?
  }

  var at: Int

  mutating func date(_ s: Bytes) -> Date? {
    if let first = number(s, upTo: 4) {
      guard let separator = byte(s), [45, 46, 47, 32].contains(separator) else { return nil }
      at += 1
      return first.width == 4 ? yearFirst(s, first.value, separator) : dayOrMonthFirst(s, first.value, separator)
    }
    return javaScript(s)
  }

  private mutating func yearFirst(_ s: Bytes, _ year: Int, _ separator: UInt8) -> Date? {
    guard let month = number(s, upTo: 2), skip(s, separator), let day = number(s, upTo: 2) else { return nil }
    return .known(year: year, month: month.value, day: day.value)
  }

  private mutating func dayOrMonthFirst(_ s: Bytes, _ first: Int, _ separator: UInt8) -> Date? {
    if let month = monthName(s) {
      guard skip(s, separator) || skip(s, 32), let year = year(s) else { return nil }
      return .known(year: year, month: month, day: first)
    }
    guard separator != 32, let second = number(s, upTo: 2), skip(s, separator), let year = year(s) else { return nil }
    return separator == 46
      ? .dotted(day: first, month: second.value, year: year)
      : .either(first: first, second: second.value, year: year)
  }

  /// `Sat Feb 11 2023`.
  private mutating func javaScript(_ s: Bytes) -> Date? {
    guard at + 4 <= s.count, s[at + 3] == 32 else { return nil }
    at += 4
    guard let month = monthName(s), skip(s, 32), let day = number(s, upTo: 2), skip(s, 32), let year = year(s) else {
      return nil
    }
    return .known(year: year, month: month, day: day.value)
  }

  private mutating func year(_ s: Bytes) -> Int? {
    guard let year = number(s, upTo: 4) else { return nil }
    switch year.width {
    case 4: return year.value
    case 2: return year.value < 70 ? 2000 + year.value : 1900 + year.value
    default: return nil
    }
  }

  private func byte(_ s: Bytes) -> UInt8? { at < s.count ? s[at] : nil }

  private mutating func skip(_ s: Bytes, _ expected: UInt8) -> Bool {
    guard byte(s) == expected else { return false }
    at += 1
    return true
  }

  mutating func number(_ s: Bytes, upTo width: Int) -> (value: Int, width: Int)? {
    let start = at
    var value = 0
    while at < s.count, at - start < width, (48...57).contains(s[at]) {
      value = value * 10 + Int(s[at] - 48)
      at += 1
    }
    return at == start ? nil : (value, at - start)
  }

  /// A month by its name, three letters or more, in English or German.
  private mutating func monthName(_ s: Bytes) -> Int? {
    let start = at
    var end = at
    while end < s.count, s[end] >= 65, s[end] != 47 { end += 1 }
    guard end - start >= 3 else { return nil }
    let code = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32(s[start + $1] | 0x20) }
    guard let month = DateScan.months[code] else { return nil }
    at = end < s.count && s[end] == 46 ? end + 1 : end
    return month
  }

  private static let months: [UInt32: Int] = {
    var months: [UInt32: Int] = [:]
    let names = [
      ["jan"], ["feb"], ["mar", "mrz", "mär"], ["apr"], ["may", "mai"], ["jun"], ["jul"], ["aug"], ["sep"],
      ["oct", "okt"], ["nov"], ["dec", "dez"],
    ]
    for (month, spellings) in names.enumerated() {
      for name in spellings {
        months[name.utf8.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 | 0x20) }] = month + 1
      }
    }
    return months
  }()
}

extension DateScan {
  /// What follows the date: nothing, a time of day, a zone. Nothing is returned when it is neither.
  mutating func time(_ s: Bytes) -> Time? {
    _ = skip(s, 44)
    if at == s.count { return Time() }
    guard skip(s, 84) || skip(s, 32) else { return nil }
    while skip(s, 32) {}
    if at == s.count { return Time() }
    guard let hour = number(s, upTo: 2)?.value, skip(s, 58), let minute = number(s, upTo: 2), minute.width == 2 else {
      return nil
    }
    var milliseconds: Int64 = 0
    if skip(s, 58) {
      guard let second = number(s, upTo: 2), second.width == 2, second.value < 60 else { return nil }
      milliseconds = Int64(second.value) * 1000 + fraction(s)
    }
    guard minute.value < 60, let hours = hours(hour, s) else { return nil }
    milliseconds += Int64(hours * 60 + minute.value) * 60_000
    guard let offset = offset(s) else { return nil }
    return Time(milliseconds: milliseconds, offsetSeconds: offset.seconds)
  }

  private mutating func fraction(_ s: Bytes) -> Int64 {
    guard skip(s, 46) || skip(s, 44) else { return 0 }
    var (value, digits) = (Int64(0), 0)
    while at < s.count, (48...57).contains(s[at]) {
      if digits < 3 { value = value * 10 + Int64(s[at] - 48) }
      digits += 1
      at += 1
    }
    for _ in 0..<max(0, 3 - digits) { value *= 10 }
    return value
  }

  /// The hour on a clock of 24, after AM or PM when one is written.
  private mutating func hours(_ hour: Int, _ s: Bytes) -> Int? {
    var look = at
    while look < s.count, s[look] == 32 { look += 1 }
    guard look + 1 < s.count, s[look + 1] | 0x20 == 109, s[look] | 0x20 == 97 || s[look] | 0x20 == 112 else {
      return hour < 24 ? hour : nil
    }
    let isAfternoon = s[look] | 0x20 == 112
    at = look + 2
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  /// `Z`, `+02:00`, `+0200`, `+02`, `UTC`, `GMT+0000 (GMT)`, or nothing written at all.
  private mutating func offset(_ s: Bytes) -> (seconds: Int?, Void)? {
    while skip(s, 32) {}
    if at == s.count { return (nil, ()) }
    if skip(s, 90) || skip(s, 122) { return at == s.count ? (0, ()) : nil }
    let isNamed = named(s)
    if isNamed, at == s.count { return (0, ()) }
    guard let sign = byte(s), sign == 43 || sign == 45 else { return nil }
    at += 1
    guard let hours = number(s, upTo: 2), hours.width == 2, hours.value <= 18 else { return nil }
    _ = skip(s, 58)
    let minutes = number(s, upTo: 2)?.value ?? 0
    guard minutes < 60, at == s.count || byte(s) == 32 else { return nil }
    let seconds = (hours.value * 60 + minutes) * 60
    return (sign == 43 ? seconds : -seconds, ())
  }

  private mutating func named(_ s: Bytes) -> Bool {
    guard at + 3 <= s.count else { return false }
    let code = (UInt32(s[at]) << 16) | (UInt32(s[at + 1]) << 8) | UInt32(s[at + 2])
    guard code == 0x474D54 || code == 0x555443 else { return false }
    at += 3
    return true
  }
}
