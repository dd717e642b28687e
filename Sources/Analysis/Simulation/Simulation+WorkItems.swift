package import Evidence
import Model

extension Simulation {
  /// What a tracker adds to the moves of an item.
  package struct Ticket: Sendable {
    package var key: String
    package var title: String
    package var team: String
    package var product: String
    package init(key: String, title: String, team: String = "", product: String = "") {
      self.key = key
      self.title = title
      self.team = team
      self.product = product
    }
  }

  /// A course as a tracker would tell it, every change of status with its moment.
  package func workItems(of course: Course, ticket: (_ item: Int, _ type: String) -> Ticket) -> WorkItems {
    var items = WorkItems(trail: .changes)
    items.statusNames = course.statuses
    items.categories = course.statuses.indices.map(category)
    items.startStatus = states.indices.contains(startState) ? states[startState].name : nil
    items.finishStatus = states.last?.name
    items.cancelledStatuses = [Simulation.droppedStatus]
    items.moveStart = course.moveStart
    items.moveStatus = course.moveStatus.map(UInt16.init)
    items.moveAt = course.moveAt.map { Stamp(Instant(milliseconds: $0)) }
    for item in 0..<course.count {
      let type = course.typeNames[Int(course.types[item])]
      append(ticket(item, type), type, moves: course.moves(of: item), to: &items)
    }
    return items
  }

  private func append(_ ticket: Ticket, _ type: String, moves: Range<Int>, to items: inout WorkItems) {
    items.keys.append(ticket.key)
    items.titles.append(ticket.title)
    items.types.append(type)
    items.teams.append(ticket.team)
    items.products.append(ticket.product)
    items.parents.append("")
    items.statuses.append(items.statusNames[Int(items.moveStatus[moves.upperBound - 1])])
    items.created.append(items.moveAt[moves.lowerBound])
    items.updated.append(items.moveAt[moves.upperBound - 1])
    items.started.append(.never)
    items.finished.append(.never)
    items.cancelled.append(.never)
    items.flaws.append([])
  }

  private func category(_ status: Int) -> WorkItems.Category {
    if status >= states.count { return .cancelled }
    if status == states.count - 1 { return .done }
    return status < startState ? .toDo : .inProgress
  }
}
