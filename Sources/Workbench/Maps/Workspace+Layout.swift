/// A map, or why it could not be drawn.
package enum LaidOut: Sendable {
  case drawn(MapLayout)
  /// Graphviz is not installed.
  case missing
  /// Too much hangs together to be laid out in the time a page may take.
  case tangled
}

extension Workspace {
  /// The name of the program that lays maps out, and of the package it comes in.
  package static let layoutProgram = "dot"
  package static let layoutPackage = "graphviz"

  /// Places for everything on a map. Waits for another program, so it is asked on a thread that may wait; what
  /// was laid out once is remembered.
  package func layOut(_ sizes: MapSizes) throws -> LaidOut {
    do {
      return try memory.layouts.value(sizes) { try settled(sizes) }
    } catch ProgramRefusal.missing {
      return .missing
    }
  }

  /// That a map is too tangled is remembered too; that the program is missing is not.
  private func settled(_ sizes: MapSizes) throws -> LaidOut {
    do { return .drawn(try lay(sizes)) } catch let refusal as ProgramRefusal where refusal != .missing {
      return .tangled
    }
  }

  private func lay(_ sizes: MapSizes) throws -> MapLayout {
    do { return try lay(sizes, .full, within: 2) } catch ProgramRefusal.tooSlow {
      return try lay(sizes, .hasty, within: 5)
    }
  }

  private func lay(_ sizes: MapSizes, _ care: MapSizes.Care, within seconds: Double) throws -> MapLayout {
    let answer = try surroundings.program(
      Workspace.layoutProgram, ["-Tplain"], Array(sizes.question(care).utf8), seconds)
    guard let layout = MapLayout(plain: String(decoding: answer, as: UTF8.self), of: sizes) else {
      throw ProgramRefusal.unable
    }
    return layout
  }
}
