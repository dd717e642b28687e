import ArgumentParser
import Governance
import Model
import Workbench

extension ReviewCommand {
  struct VerifyReview: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Compute a frozen pack again from the store, and say what is the same and what is not.")
    @Argument(help: "The review.") var review: String
    @OptionGroup var store: StoreOptions
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      let workspace = try store.reading()
      let review = try workspace.review(review)
      let isIntact = try workspace.isIntact(review)
      let comparison = try workspace.recompute(review)
      if json {
        print(comparison.json(of: review, isIntact: isIntact).pretty, terminator: "")
      } else {
        tell(review, isIntact, comparison)
      }
      if !isIntact || !comparison.isSame { throw Ending.refused }
    }

    private func tell(_ review: Review, _ isIntact: Bool, _ comparison: PackComparison) {
      let digest = String((review.digest ?? "").prefix(12))
      print(
        isIntact
          ? "The pack of \(review.title) is the one that was frozen on \(review.opened.spoken) (\(digest))."
          : "The pack of \(review.title) is not the one that was frozen: its bytes no longer give \(digest).")
      print(
        "Computed again from revision \(review.pack.revision) and the evidence to batch \(review.pack.batch), as of \(review.pack.asOf.spoken): \(comparison.sentence)"
      )
      for one in comparison.differences { print("  \(one.what): frozen \(one.frozen); again \(one.again)") }
    }
  }

  struct ExportReview: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write a review down, in Markdown or as JSON, with the identity of every figure."
    )
    @Argument(help: "The review.") var review: String
    @Option(help: "md or json.") var format = "md"
    @OptionGroup var store: StoreOptions

    func validate() throws {
      guard ["md", "json"].contains(format) else {
        throw ValidationError("'--format \(format)' is neither md nor json.")
      }
    }

    func run() throws {
      let paper = try store.reading().paper(of: review)
      print(format == "md" ? paper.markdown : paper.json.pretty, terminator: "")
    }
  }
}
