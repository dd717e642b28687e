/// A picture being drawn: lines, shapes and texts as SVG with classes for their colours. What leads
/// to a record is kept apart from the rest, so that it stays reachable by keyboard.
struct Drawing: Sendable {
  enum Anchor: String, Sendable { case start, middle, end }
  enum Dash: String, Sendable { case none = "", dashed = "5 4", dotted = "2 3" }

  let width: Double
  let height: Double
  private var picture = HTML()
  private var points = HTML()

  init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  /// Tenths of a pixel are enough.
  static func at(_ value: Double) -> String {
    let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
  }

  private static func number(_ name: StaticString, _ value: Double) -> Attribute { Attribute(name, at(value)) }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String, dash: Dash = .none, weight: Double = 1
  ) {
    picture.append(
      element(
        "line",
        [
          .class(style), Drawing.number("x1", x1), Drawing.number("y1", y1), Drawing.number("x2", x2),
          Drawing.number("y2", y2), Drawing.number("stroke-width", weight),
          Attribute("stroke-dasharray", dash.rawValue).when(dash != .none),
        ], HTML()))
  }

  mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String, title: String? = nil)
  {
    guard width > 0, height > 0 else { return }
    picture.append(Drawing.box(x, y, width, height, style, title: title))
  }

  private static func box(_ x: Double, _ y: Double, _ w: Double, _ h: Double, _ style: String, title: String?) -> HTML {
    element(
      "rect", [.class(style), number("x", x), number("y", y), number("width", w), number("height", h)],
      HTML { if let title { element("title", [], HTML(title)) } })
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ style: String = "label", anchor: Anchor = .start, size: Double = 11
  ) {
    picture.append(
      element(
        "text",
        [
          .class(style), Drawing.number("x", x), Drawing.number("y", y), Drawing.number("font-size", size),
          Attribute("text-anchor", anchor.rawValue).when(anchor != .start),
        ], HTML(text)))
  }

  /// A line through points, or the border of an area when closed.
  mutating func path(_ points: [(x: Double, y: Double)], _ style: String, weight: Double = 1.5, isClosed: Bool = false)
  {
    guard let first = points.first else { return }
    var way = "M\(Drawing.at(first.x)) \(Drawing.at(first.y))"
    for point in points.dropFirst() { way += "L\(Drawing.at(point.x)) \(Drawing.at(point.y))" }
    picture.append(
      element(
        "path",
        [
          .class(style), Attribute("d", way + (isClosed ? "Z" : "")), Drawing.number("stroke-width", weight),
          Attribute("fill", "none").when(!isClosed), Attribute("stroke-linejoin", "round"),
        ], HTML()))
  }

  /// Many equal dots in one path: for points too many to be links.
  mutating func dots(_ places: [(x: Double, y: Double)], _ style: String, radius: Double) {
    guard !places.isEmpty else { return }
    var way = ""
    for place in places { way += "M\(Drawing.at(place.x)) \(Drawing.at(place.y))h0" }
    picture.append(
      element(
        "path",
        [
          .class(style), Attribute("d", way), Drawing.number("stroke-width", radius * 2),
          Attribute("stroke-linecap", "round"),
        ],
        HTML()))
  }

  /// One observation: a circle, or a square where it needs attention. With a target it is a link.
  mutating func mark(
    _ x: Double, _ y: Double, _ style: String = "mark", radius: Double = 4, isSquare: Bool = false, says title: String,
    leadsTo target: Href? = nil
  ) {
    let shape =
      isSquare
      ? Drawing.box(x - radius, y - radius, radius * 2, radius * 2, style, title: target == nil ? title : nil)
      : element(
        "circle", [.class(style), Drawing.number("cx", x), Drawing.number("cy", y), Drawing.number("r", radius)],
        HTML { if target == nil { element("title", [], HTML(title)) } })
    add(shape, title, target)
  }

  /// A bar that is an observation of its own.
  mutating func bar(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String, says title: String,
    leadsTo target: Href? = nil
  ) {
    add(Drawing.box(x, y, width, max(height, 0), style, title: target == nil ? title : nil), title, target)
  }

  /// Bézier curves: a start and then three points for each.
  mutating func curve(_ points: [(x: Double, y: Double)], _ style: String, dash: Dash = .none, weight: Double = 1.2) {
    guard let first = points.first else { return }
    var way = "M\(Drawing.at(first.x)) \(Drawing.at(first.y))C"
    for point in points.dropFirst() { way += "\(Drawing.at(point.x)) \(Drawing.at(point.y)) " }
    picture.append(
      element(
        "path",
        [
          .class(style), Attribute("d", way), Drawing.number("stroke-width", weight), Attribute("fill", "none"),
          Attribute("stroke-dasharray", dash.rawValue).when(dash != .none),
        ], HTML()))
  }

  /// Something drawn apart that leads to a record as a whole.
  mutating func card(_ drawn: Drawing, says title: String, leadsTo target: Href?) {
    add(drawn.shapes, title, target)
  }

  private mutating func add(_ shape: HTML, _ title: String, _ target: Href?) {
    guard let target else { return picture.append(shape) }
    points.append(
      a(.href(target), .label(title)) {
        element("title", [], HTML(title)); shape
      })
  }

  /// What has been drawn, for a picture that needs no name.
  var shapes: HTML { picture + points }

  /// The picture with its title and what it shows today. Links stand outside the part that is an image.
  ///
  /// - Parameter isNatural: as large as it was drawn, instead of as wide as its place.
  func html(class style: String, id: String, title: String, description: String, isNatural: Bool = false) -> HTML {
    let names = [
      element("title", [.id(id + "-title")], HTML(title)), element("desc", [.id(id + "-says")], HTML(description)),
    ]
    let image: [Attribute] = [.role("img"), .labelledBy("\(id)-title \(id)-says")]
    let frame: [Attribute] = [
      .class(style), Attribute("viewBox", "0 0 \(Drawing.at(width)) \(Drawing.at(height))"),
      Attribute("focusable", "false"), Drawing.number("width", width).when(isNatural),
      Drawing.number("height", height).when(isNatural),
      Attribute("xmlns", "http://www.w3.org/2000/svg").when(isNatural),
    ]
    guard !points.isEmpty else {
      return element(
        "svg", frame + image,
        HTML {
          names; picture
        })
    }
    return element(
      "svg", frame + [.role("group"), .labelledBy("\(id)-title")],
      HTML {
        element(
          "g", image,
          HTML {
            names; picture
          });
        element("g", [], points)
      })
  }
}
