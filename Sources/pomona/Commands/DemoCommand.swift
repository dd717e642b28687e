import ArgumentParser
import Foundation
import Logging
import Model
import Web
import Workbench

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Serve the worked organisation Harbour: its model, eighteen months of evidence, and an open review.",
    discussion: "pomona demo --port 8080")

  @Option(name: .customLong("data"), help: "The file to keep Harbour in.", completion: .file()) var path: String?
  @Option(help: "The last day of the evidence; the last Sunday when left out. Used at the first start only.")
  var endingOn: Day?
  @Flag(help: "Begin again from the first day.") var again = false
  @OptionGroup var listening: Listening

  func run() async throws {
    let file = path ?? "harbour.sqlite"
    if again { HarbourWorkspace.remove(file) }
    let workspace = try ProgressBar.shown { progress in
      try HarbourWorkspace.openOrMake(at: file, endingOn: endingOn, progress: progress)
    }
    let review = try HarbourWorkspace.openReview(in: workspace)
    let today = try workspace.today().spoken
    let shown = URL(fileURLWithPath: file).path
    try await listening.serve(workspace, .example(as: Name("ines"))) { address in
      say("")
      say("Harbour is open. It is \(today) there. Begin with its open review:")
      say("")
      say("  \(address)/\(review.map { "reviews/\($0)" } ?? "")")
      say("")
      say("Everything else:  \(address)/")
      say("Its data lies in  \(shown)  (remove it, or say --again, to begin anew)")
      say("Stop with Ctrl-C.")
    }
  }
}
