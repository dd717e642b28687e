import Analysis
import Workbench

/// A map as a file of its own, which carries its colours with it: light ones, for any program that shows SVG.
enum MapFile {
  static func answer(_ visit: Visit, _ picture: MapPicture) throws -> Answer {
    let page = try MapPage(visit, picture)
    guard case .drawn(let layout) = page.laidOut else {
      throw Failure(
        404, "There is no picture to download",
        "It could not be laid out here; its page says why and has the same content as a list.",
        step: ("See the map", .map(picture)))
    }
    var html = page.svg(layout, id: "map", isFile: true)
    html = HTML(Markup(trusted: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")) + withStyle(html)
    return Answer(
      status: 200, mediaType: "image/svg+xml", bytes: html.bytes,
      headers: [("content-disposition", "attachment; filename=\"\(picture.rawValue)-\(visit.asOf).svg\"")])
  }

  private static func withStyle(_ svg: HTML) -> HTML {
    guard let end = svg.bytes.firstIndex(of: UInt8(ascii: ">")) else { return svg }
    var file = HTML()
    file.append(raw: svg.bytes[...end])
    file.append(element("style", [], HTML(style)))
    file.append(raw: svg.bytes[(end + 1)...])
    return file
  }

  /// The page's own rules for maps, with every colour written out.
  static let style: String = {
    let colours = lightColours(in: Asset.css("tokens.css"))
    var rules = ""
    for line in Asset.css("map.css").split(whereSeparator: \.isNewline) where line.contains("svg .map-") {
      guard !line.contains(":focus") else { continue }
      rules += line.replacing("svg .", with: ".").unindented + "\n"
    }
    for (name, value) in colours { rules = rules.replacing("var(--\(name))", with: value) }
    return "text{font-family:sans-serif}\n" + rules
  }()

  /// `--line: light-dark(#e1ded5, #36342d);` gives `line` and `#e1ded5`.
  private static func lightColours(in css: String) -> [(name: String, value: String)] {
    css.split(separator: ";").compactMap { part in
      let halves = part.split(separator: ": light-dark(")
      guard halves.count == 2, let name = halves[0].split(separator: "--").last else { return nil }
      return (String(name), String(halves[1].prefix { $0 != "," }))
    }
  }
}

extension StringProtocol {
  fileprivate var unindented: String { String(drop { $0.isWhitespace }) }
}
