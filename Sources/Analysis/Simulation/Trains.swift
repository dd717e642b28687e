import Model

/// The moments at which items may leave a state: two hours into the first working day of every
/// so many weeks, counted from the week of the first day.
struct Trains: Sendable {
  private var seconds: [Int] = []
  private let never: Int

  init(every weeks: Int, _ time: WorkingTime) {
    never = time.end
    guard let first = time.days.first, weeks > 0 else { return }
    let monday = first - first.weekday
    var last = -1
    for (index, day) in time.days.enumerated() {
      let week = (day - monday) / 7
      if week > last, week % weeks == 0 { seconds.append(index * time.length + min(7200, time.length - 1)) }
      last = week
    }
  }

  /// The first train at or after a moment; beyond the last day when none leaves any more.
  func first(from second: Int) -> Int {
    var (low, high) = (0, seconds.count)
    while low < high {
      let middle = (low + high) / 2
      if seconds[middle] < second { low = middle + 1 } else { high = middle }
    }
    return low < seconds.count ? seconds[low] : never
  }
}
