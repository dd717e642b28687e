import Model

/// What stands in a new organisation's files.
extension StarterModel {
  var organisation: String {
    """
    # Your organisation. Change the names, and what stands beside them; what stands in < > waits for your own words.
    # `pomona explain unit` says what each field means, `pomona explain --all` is the whole reference, and
    # `pomona check` says what is missing.
    kind: unit
    name: \(whole)
    \(title)
    scope: organisation
    purpose: <what we are there for>
    ---
    kind: role
    name: product-owner
    title: Product owner
    level: product
    accountabilities: [The value the product delivers]
    ---
    kind: role
    name: head-of-products
    title: Head of products
    level: organisation
    accountabilities: [Which products we invest in]
    ---
    # People are handles. Their display names and addresses live beside the model, not in it.
    kind: person
    name: alex
    unit: \(whole)
    team: first-team
    roles:
      - { role: product-owner, in: product/first-product }
    ---
    kind: person
    name: sam
    unit: \(whole)
    roles:
      - { role: head-of-products }
    ---
    kind: team
    name: first-team
    title: First team
    mission: <what this team exists to change>
    topology: stream-aligned
    unit: \(whole)
    people: 6
    skills: [product, design, engineering, operations]
    needs: [product, design, engineering, operations]
    answersFor: [first-product]
    workflow: first-workflow
    since: \(Day(year: year - 1, month: 1, day: 1) ?? today)
    ---
    # From what sets it off to the value at its end. A stage names the team that does it.
    kind: value-stream
    name: first-stream
    title: From wish to use
    trigger: Somebody needs what we make
    value: It works for them
    customer: external
    stages:
      - { name: make it and run it, team: first-team }
    ---
    # How work flows: started and finished are states; statuses are your tracker's own words.
    kind: workflow
    name: first-workflow
    title: How our work flows
    items: [Story, Bug]
    states:
      - { name: Ready, activity: wait, limit: 8, policy: Small enough to finish within the expectation, statuses: [To Do, Ready] }
      - { name: In progress, activity: active, limit: 6, policy: Somebody works on it, statuses: [In Progress, Doing] }
      - { name: Review, activity: wait, limit: 4, policy: Looked at by somebody else, statuses: [In Review, Review] }
      - { name: Done, activity: wait, policy: In the hands of its users, statuses: [Done, Closed, Released] }
    started: In progress
    finished: Done
    cancelled: [Cancelled, Removed]
    expectation: { probability: 85 %, days: 14 }
    zone: \(zone)

    """
  }

  var product: String {
    """
    # A product has a boundary, users, stakeholders, an owner and a measure of its value.
    kind: product
    name: first-product
    title: First product
    vision: <the change in the world it is for>
    boundary:
      inside: [<what it is responsible for>]
      outside: [<what people might expect of it but which belongs elsewhere>]
    users: [<the people who use it>]
    customers: external
    stakeholders: [<who else it must serve>]
    owner: alex
    measures: [tasks-completed]
    stage: growing
    valueStream: first-stream
    # What everyone may rely on, and how changes are kept safe.
    serviceLevels:
      - { promise: Three in five tasks are completed, measure: tasks-completed, target: 60 }
    changes: Small, and shown to a few first
    ---
    kind: measure
    name: tasks-completed
    title: Tasks our users complete
    definition: Of the tasks users begin in a week, the share they complete
    keyValueArea: current-value
    category: outcome
    unit: "%"
    better: higher
    source: Product analytics, every Monday
    freshness: 2 weeks
    owner: product-owner
    ---
    kind: operating-model
    name: how-we-work
    title: How we work
    of: unit/\(whole)
    philosophy: agile
    overlays: [product]
    customer: <who the customer is>
    valued: <what that customer values>
    # Seven beliefs; `pomona explain unit/\(whole) --effective` says whether they fit how you work.
    assumptions:
      demand: shifting
      work: emerging
      variability: information
      reliance: feedback
    components:
      roles: <who owns what, from strategy to execution>
      governance: <how decisions are taken, and by whom>
      resourceAllocation: <how money and people are given out>
      lifecycle: <how a product begins, grows and is retired>
      performanceMeasurement: <which evidence says how well products do>
      technologies: <the platforms and tools we share>
    elements:
      peopleAndOrganisation: <how we are organised, and why so>
      measuresAndIncentives: <what we measure, and what is rewarded>
      processes: <how we collaborate and deliver in small steps>
      governance: <which oversight there is, and what it is for>
      culture: <what we believe about our work>
    facets:
      structure: Teams that last, around products
      decisionRights: Decided where the work is, within limits
      flowOfWork: Pulled, limited, finished before more is started
      coordination: A product review each quarter, and a shared goal tree
    policies:
      priorities: By the goal an item serves
      flow: Limits on work in progress in every state
      feedback: Readings each week, a review each quarter

    """
  }

  var goals: String {
    """
    # Goals serve one another: tactical → intermediate → strategic. Each says how you will know: put your own measure,
    # and where it stands today, in place of the one that is here.
    kind: goal
    name: people-succeed
    title: People succeed with what we make
    level: strategic
    of: unit/\(whole)
    outcome: People reach what they came for at the first try
    targets:
      - { measure: tasks-completed, baseline: 60, target: 85, by: \(Day(year: year + 1, month: 12, day: 31) ?? today + 365) }
    ---
    kind: goal
    name: first-steps
    title: New users find their way
    level: intermediate
    parent: people-succeed
    of: product/first-product
    outcome: New users complete their first task without help
    targets:
      - { measure: tasks-completed, baseline: 60, target: 70, by: \(today + 182) }
    ---
    kind: strategy
    name: our-strategy
    title: Our strategy
    of: unit/\(whole)
    whereToPlay: <the users and needs we chose>
    howToWin: <what will make the difference there>
    focus: [<what we work on first>]

    """
  }

  var rights: String {
    """
    # Who may decide what, up to which limit, and who decides beyond it.
    kind: decision-right
    name: product-scope
    title: Scope of the product
    decides: scope
    scope: product/first-product
    holder: role/product-owner
    limit: { money: 20000 EUR, risk: medium, reversibility: reversible }
    escalatesTo: role/head-of-products
    needs:
      - { information: Which tasks users give up, from: feedback-loop/talks-with-users }
    expectedDays: 5
    ---
    kind: decision-right
    name: organisation-scope
    title: Scope across products
    decides: scope
    scope: unit/\(whole)
    holder: role/head-of-products
    expectedDays: 14
    ---
    # Proposals to change this model are accepted by whoever holds this right.
    kind: decision-right
    name: way-of-working
    title: How we work
    decides: operating-model-change
    scope: unit/\(whole)
    holder: role/head-of-products
    needs:
      - { information: What the change is to bring and how that will be seen, from: role/product-owner }
    expectedDays: 14
    ---
    # The review in which evidence is looked at and decisions are taken.
    kind: cadence
    name: product-review
    title: Product review
    review: product
    of: product/first-product
    every: 1 quarter
    from: \(today + 14)
    attended: [product-owner, head-of-products]
    inputs: [Value measures, flow, guardrails, goal progress]
    outputs: [Decisions]
    ---
    kind: guardrail
    name: enough-in-progress
    title: Work in progress stays small
    scope: product/first-product
    figure: wip
    atMost: 8
    hardness: soft
    because: What is started is to be finished
    waivedBy: head-of-products

    """
  }

  var feedback: String {
    """
    # How what happened comes back to those who can act on it.
    kind: feedback-loop
    name: talks-with-users
    title: Talks with users
    of: product/first-product
    voice: users
    heard: Two conversations a week with people who use it
    reaches: [product-owner]
    latency: 2 weeks
    owner: product-owner
    ---
    # The team looks at its own way of working. Nothing said there is written down here.
    kind: cadence
    name: looking-back
    title: Looking back
    review: retrospective
    of: team/first-team
    every: 2 weeks
    from: \(today + 7)
    attended: [product-owner]
    inputs: [What grew old, and why]
    outputs: [One change to try]

    # When this describes you, go on with what hurts most:
    #   discovery    pomona explain opportunity solution experiment
    #   money        pomona explain fund funding-line team-cost
    #   risks        pomona explain risk stakeholder dependency
    #   edges        pomona explain interface technology service

    """
  }
}
