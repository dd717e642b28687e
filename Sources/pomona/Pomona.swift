import ArgumentParser

@main
struct Pomona: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pomona",
    abstract: "Run a product operating model: describe it, observe it, review it, decide, and see later who was right."
  )
}
