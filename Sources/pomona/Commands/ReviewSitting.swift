import ArgumentParser
import Governance
import Model
import Workbench

extension ReviewCommand {
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List which reviews are due, come next, or were missed.")
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.reading()
      let all = try workspace.standings(asOf: workspace.today())
      if json { return print(JSON.list(all.map(\.json)).pretty, terminator: "") }
      var table = Columns([
        ("Cadence", .left), ("Review", .left), ("Last held", .left), ("Due", .left), ("Missed", .right),
      ])
      for one in all {
        let stands = one.due.map { "since \($0.spoken)" } ?? one.next.map { "on \($0.spoken)" } ?? "no more"
        table.add(
          one.cadence.name.text, one.cadence.title, one.lastHeld?.spoken ?? "never", stands, "\(one.missed.count)")
      }
      table.lines(for: .output).forEach { print($0) }
      if all.isEmpty { print("The model names no cadence. `pomona explain cadence` says how one is described.") }
    }
  }

  struct NoteIn: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Keep a note in a review.")
    @Argument(help: "The review.") var review: String
    @Argument(help: "The note.") var text: String
    @Option(help: "Whose note it is: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let minute = try store.desk().carryOut(.note(text, in: review, by: try person(by)))
      print("Kept, \(minute.written.spoken).")
    }
  }

  struct Attend: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say who was at a review; be told which roles were not there, and what waits because of it.")
    @Argument(help: "The review.") var review: String
    @Argument(help: "The handles of those who were there.") var people: [String]
    @Option(help: "Who says so: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let desk = try store.desk()
      try desk.carryOut(.attend(review, try people.map(person), by: try person(by)))
      let workspace = try desk.reading()
      guard let attendance = try workspace.attendance(at: workspace.review(review)) else { return }
      let naming = try workspace.authority().naming
      print(
        "There: \(attendance.present.isEmpty ? "nobody" : attendance.present.map(naming.person).joined(separator: ", "))."
      )
      for absent in attendance.absent { print("Not there: \(absent.says(naming)).") }
      attendance.waits.forEach { print($0) }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close a review; its open questions go to the next one of its cadence.")
    @Argument(help: "The review.") var review: String
    @Option(help: "Who closes it: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let desk = try store.desk()
      try desk.carryOut(.close(review, by: try person(by)))
      let closed = try desk.review(review)
      print("\(closed.title) is closed.")
      for item in closed.carried { print("  carried to the next: \(item.question)") }
    }
  }

  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send a question that is not yours to decide to whoever may.")
    @Argument(help: "The review.") var review: String
    @Argument(help: "The question, by its id.") var question: String
    @Option(help: "The way you would go, by its letter.") var option: String
    @Option(help: "Who sends it: the handle of a person.") var by: String
    @OptionGroup var store: StoreOptions

    func run() throws {
      let desk = try store.desk()
      let sent = try desk.carryOut(.refer(question, option, in: review, by: try person(by)))
      let naming = try desk.authority(asOf: nil).naming
      print(sent.because)
      print(
        "Sent to \(sent.to.map(naming.person).joined(separator: " or ")) on \(sent.sent.spoken); the days it waits are counted."
      )
    }
  }
}
