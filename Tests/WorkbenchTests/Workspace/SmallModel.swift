import Evidence
import Model
import Testing

@testable import Workbench

/// A model small enough to be read at a glance, and sound.
enum SmallModel {
  static let unit = """
    kind: unit
    name: harbour
    title: Harbour
    scope: organisation
    """
  static let quay = """
    kind: team
    name: quay
    title: Quay
    mission: Buyers pay without thinking about it
    topology: stream-aligned
    unit: harbour
    people: 7
    skills: [checkout]
    answersFor: [checkout]
    """
  static let tide = """
    kind: team
    name: tide
    title: Tide
    mission: Sellers get their money on time
    topology: stream-aligned
    unit: harbour
    people: 6
    """
  static let checkout = """
    kind: product
    name: checkout
    title: Checkout
    vision: Nobody gives up while paying
    boundary:
      inside: [basket, payment]
      outside: [delivery]
    users: [buyers]
    customers: external
    stakeholders: [legal]
    owner: ines
    measures: [conversion]
    stage: growing
    """
  static let ines = """
    kind: person
    name: ines
    unit: harbour
    """
  static let conversion = """
    kind: measure
    name: conversion
    title: Baskets that end in an order
    definition: Orders divided by baskets with at least one item
    keyValueArea: current-value
    category: outcome
    unit: "%"
    better: higher
    source: shop
    freshness: 1 week
    """

  static let texts = [unit, quay, tide, checkout, ines, conversion].enumerated().map {
    ModelText(file: "model-\($0.offset).yaml", text: $0.element + "\n")
  }

  static func text(_ yaml: String, file: String = "change.yaml") -> ModelText {
    ModelText(file: file, text: yaml + "\n")
  }
}

extension Workspace {
  static func small() throws -> Workspace {
    let workspace = try Workspace.inMemory(in: .harbour)
    try workspace.set(today: day("2025-01-06"), by: .ines("The year begins"))
    try workspace.apply(SmallModel.texts, whole: true, by: .ines("First model"))
    return workspace
  }

  /// Takes a CSV as an export of quay's tracker.
  @discardableResult
  func take(_ csv: String, source: String = "tracker-quay", file: String = "export.csv") throws -> Taken {
    var choices = ImportChoices()
    choices.format = csv.hasPrefix("measure,") ? .measures : .csv
    choices.team = "quay"
    let export = try read([SourceFile(name: file, bytes: Array(csv.utf8))], choices: choices)
    return try take(export, source: source, choices: choices, by: .ines("Monthly export"))
  }
}

extension Signature {
  static func ines(_ reason: String) -> Signature { Signature("ines", because: reason) }
}

let threeItems = """
  id,title,created,started,finished
  Q-1,Pay by invoice,2025-01-02,2025-01-03,2025-01-08
  Q-2,Faster basket,2025-01-02,2025-01-06,
  Q-3,Gift cards,2025-01-09,2025-01-10,2025-01-12

  """
