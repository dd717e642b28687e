/// The recent way of a value, in the size of a word. The numbers stand beside it, so it is silent.
struct Sparkline: Sendable {
  let values: [Double]

  init?(values: [Double]) {
    guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
    self.values = values
  }

  var html: HTML {
    let scale = Sparkline.scale(values)
    let step = 78 / Double(values.count - 1)
    let places = values.enumerated().map { (x: 2 + Double($0) * step, y: scale($1)) }
    var drawing = Drawing(width: 84, height: 30)
    drawing.path(places, "spark-line", weight: 1.3)
    return element(
      "svg", [.class("spark"), Attribute("viewBox", "0 0 84 30"), .hidden, Attribute("focusable", "false")],
      HTML {
        drawing.shapes; Sparkline.dot(places[places.count - 1])
      })
  }

  /// A line that stays the same runs through the middle.
  private static func scale(_ values: [Double]) -> Scale {
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    return low == high
      ? Scale(from: low - 1, to: low + 1, start: 26, end: 4) : Scale(from: low, to: high, start: 26, end: 4)
  }

  private static func dot(_ place: (x: Double, y: Double)) -> HTML {
    element(
      "circle",
      [
        .class("spark-now"), Attribute("cx", Drawing.at(place.x)), Attribute("cy", Drawing.at(place.y)),
        Attribute("r", "2.5"),
      ],
      HTML())
  }
}
