import Model
import Synchronization

/// Slows down whoever tries passwords: after some wrong ones in a row, each next try waits twice as long, up to a
/// quarter of an hour. Counted for the account tried, whether it exists or not, and for the address tried from.
final class Guesses: Sendable {
  private struct Tally {
    var wrong = 0
    var last: Instant
    var next: Instant
  }
  enum Of: Hashable { case account(String), address(String) }

  /// Seconds.
  static let longest: Int64 = 15 * 60
  private static let forgotten: Int64 = 24 * 3600
  private let kept = Mutex<[Of: Tally]>([:])
  private let most: Int

  init(most: Int = 20_000) { self.most = most }

  /// How many wrong tries are free.
  private static func free(_ of: Of) -> Int { if case .account = of { 5 } else { 20 } }

  /// Counts a try before it is made, so that many at once are no way round; the seconds to wait where it is too early.
  func attempt(_ keys: [Of], at now: Instant) -> Int64? {
    kept.withLock { kept in
      let waits = keys.compactMap { kept[$0] }.map { $0.next.milliseconds - now.milliseconds }
      if let wait = waits.max(), wait > 0 { return (wait + 999) / 1000 }
      if kept.count > most { forget(&kept, now) }
      for key in keys { kept[key] = Guesses.counted(kept[key], key, now) }
      return nil
    }
  }

  /// The password was right: the account's tally, and this try of the address, count no more.
  func succeeded(_ account: Of, from address: Of?) {
    kept.withLock { kept in
      kept[account] = nil
      guard let address, var tally = kept[address] else { return }
      tally.wrong = max(0, tally.wrong - 1)
      if tally.wrong < Guesses.free(address) { tally.next = tally.last }
      kept[address] = tally
    }
  }

  private static func counted(_ tally: Tally?, _ key: Of, _ now: Instant) -> Tally {
    var tally = tally ?? Tally(last: now, next: now)
    if now.milliseconds - tally.last.milliseconds > forgotten * 1000 { tally.wrong = 0 }
    tally.wrong += 1
    tally.last = now
    let beyond = tally.wrong - free(key)
    let seconds = beyond < 0 ? 0 : min(longest, 1 << Int64(min(beyond, 20)))
    tally.next = Instant(milliseconds: now.milliseconds + seconds * 1000)
    return tally
  }

  /// The older half goes, those who wait last.
  private func forget(_ kept: inout [Of: Tally], _ now: Instant) {
    let sorted = kept.sorted { ($0.value.next, $0.value.last) < ($1.value.next, $1.value.last) }
    for (key, _) in sorted.prefix(kept.count / 2) { kept[key] = nil }
  }
}
