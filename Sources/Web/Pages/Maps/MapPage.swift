import Analysis
import Model
import Workbench

/// One picture of the model, whole or around one thing, with the same content as a nested list.
struct MapPage: Page {
  let picture: MapPicture
  let whole: MapGraph
  let graph: MapGraph
  let focus: String?
  let depth: Int
  let laidOut: LaidOut
  let drawing: MapDrawing
  let standpoint: Standpoint

  var title: String { picture.title }
  let section: Links? = .model
  let above: [(title: String, link: Links)] = [("Model", .model), ("Maps", .maps)]

  /// Farther than this a map is as good as whole.
  static let deepest = 9

  init(_ visit: Visit, _ picture: MapPicture) throws {
    self.picture = picture
    whole = try visit.map(picture)
    focus = visit.query.text("focus").flatMap { [whole] in whole.place(of: $0) == nil ? nil : $0 }
    depth = min(max(visit.query.text("depth").flatMap { Int($0) } ?? 1, 1), MapPage.deepest)
    graph = focus.flatMap { [whole, depth] in whole.around($0, depth: depth) } ?? whole
    drawing = MapDrawing(graph, focus: focus, isTree: picture.isTree)
    laidOut = graph.nodes.isEmpty ? .tangled : try visit.workspace.layOut(drawing.sizes)
    standpoint = visit.standpoint
  }

  private var query: [(name: String, value: String)] {
    focus.map { [("focus", $0), ("depth", String(depth))] } ?? []
  }

  var sentence: String {
    let marked = graph.nodes.count { $0.isMarked || $0.findings > 0 } + graph.edges.count { $0.isMarked }
    let around = focus.flatMap { whole.place(of: $0) }.map { " around \(whole.nodes[$0].title)" } ?? ""
    return
      "\(Spoken.capitalised(Spoken.count(graph.nodes.count, "thing")))\(around) and \(Spoken.count(graph.edges.count, "line")); \(marked == 0 ? "nothing is marked" : "\(Spoken.count(marked, "place")) marked as wanting attention")."
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }; Sentence(picture.says).html
      }
      Tabs(
        name: "Maps", tabs: MapPicture.allCases.map { ($0.title, standpoint.to(.map($0)), $0 == picture) }
      ).html
      if whole.nodes.isEmpty { empty } else { full }
    }
  }

  private var empty: HTML {
    let kinds = picture.needs.map { $0.word }
    return EmptyState(
      "Nothing to draw yet",
      "Here would be this picture, drawn from every \(kinds.map(KindWords.one).joined(separator: " and ")) of the model. There is none on this day.",
      step: ("How one is described", standpoint.to(.kind(kinds.first ?? "")))
    ).html
  }

  private var full: HTML {
    HTML {
      focusForm
      Part("Picture", id: "map") {
        p { sentence }
        shown
      }.html
      Part("The same in words", id: "words") { Part.box { MapList(graph, picture, standpoint, depth: depth).html } }
        .html
    }
  }

  @HTMLBuilder private var shown: HTML {
    switch laidOut {
    case .drawn(let layout):
      div(.class("map-frame"), Attribute("tabindex", "0"), .role("region"), .label("\(title), picture")) {
        svg(layout, id: "map-picture")
      }
      p(.class("acts")) {
        a(.class("button"), .href(standpoint.to(.mapFile(picture), query))) { "Download as SVG" }
      }
    case .missing:
      Notice(
        .caution, "The picture is not drawn here",
        "Maps are laid out by Graphviz, which this server does not find. Whoever runs it can add the package “\(Workspace.layoutPackage)” (`Scripts/need run` does); no restart is needed. The list below says the same."
      ).html
    case .tangled:
      Notice(
        .caution, "Too much hangs together to be drawn at once",
        "Laying it out would take longer than a page may. Choose one thing above to see what lies around it; the list below says everything."
      ).html
    }
  }

  func svg(_ layout: MapLayout, id: String, isFile: Bool = false) -> HTML {
    drawing.drawn(layout) { node in isFile ? nil : standpoint.to(.about(node.address)) }
      .html(class: "map", id: id, title: title, description: picture.says + " " + sentence, isNatural: true)
  }

  private var focusForm: HTML {
    let nodes = whole.nodes.sorted { $0.title < $1.title }
    return form(.class("map-form"), Attribute("method", "get"), .action(Href(path: Links.map(picture).path))) {
      Field(
        "focus", "Around",
        .choice([("", "everything")] + nodes.map { ($0.id, "\($0.title) (\($0.over))") }), value: focus ?? ""
      ).html
      Field(
        "depth", "How far",
        .choice(
          (1...3).map { (String($0), Spoken.count($0, "line")) } + [(String(MapPage.deepest), "as far as it goes")]),
        value: String(depth)
      ).html
      standpoint.fields
      button(.class("button"), .type("submit")) { "Show" }
    }
  }
}

extension Visit {
  /// A picture of the model of the day, with what the evidence says about its teams.
  func map(_ picture: MapPicture) throws -> MapGraph {
    let model = try self.model()
    return MapGraph(
      picture, of: model, asOf: asOf, findings: try findings(), waits: picture == .valueStreams ? try waits(model) : [:]
    )
  }

  private func waits(_ model: Snapshot) throws -> [Name: MapGraph.Waits] {
    let teams = Set(model.all(ValueStream.self).flatMap { $0.stages.compactMap { $0.team?.name } })
    var waits: [Name: MapGraph.Waits] = [:]
    for team in teams where model.find(Team.self, team) != nil {
      let flow = try workspace.flowPicture(of: .team(team), asOf: asOf)
      guard flow.tally.cycleTimes.total >= 10, let days = flow.tally.cycleTimes.percentile(Share(percent: 85))
      else { continue }
      waits[team] = MapGraph.Waits(days: days, waiting: flow.times?.efficiency.map { 1 - $0 })
    }
    return waits
  }
}
