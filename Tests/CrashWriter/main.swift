import Foundation
import Model
import Workbench

// A process that does nothing but write and say what it wrote, so that others can kill it.
//
//   CrashWriter FILE [--writers N] [--count N] [--early]   writes until it is killed, or N times each
//   CrashWriter FILE --check                               reads acknowledged tags from standard input
//
// Every write carries a tag as its reason; `ack TAG` goes out when it is acknowledged. `--early`
// acknowledges before the commit: a check that does not notice is blind.

let arguments = Array(CommandLine.arguments.dropFirst())

func number(after option: String, or other: Int) -> Int {
  guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else { return other }
  return Int(arguments[place + 1]) ?? other
}

guard let path = arguments.first else {
  print("usage: CrashWriter FILE [--writers N] [--count N] [--early | --check]")
  exit(2)
}

if arguments.contains("--check") {
  let acknowledged = Array(AnyIterator { readLine() })
  let account = try Account(of: path, acknowledged: acknowledged)
  print(account)
  exit(account.isWhole ? 0 : 1)
}

let writers = number(after: "--writers", or: 4)
let workspace = try Writer.prepared(path, writers: writers)
let threads = (0..<writers).map { index in
  let writer = Writer(
    index: index, count: number(after: "--count", or: .max), isEarly: arguments.contains("--early"),
    workspace: workspace)
  let thread = Thread { writer.run() }
  thread.stackSize = 4 << 20
  thread.start()
  return thread
}
while !threads.allSatisfy(\.isFinished) { Thread.sleep(forTimeInterval: 0.01) }
