#include "CHarbour.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char cadences[] = {
#embed "../../Examples/Harbour/model/cadences.yaml"
};
static const unsigned char decision_rights[] = {
#embed "../../Examples/Harbour/model/decision-rights.yaml"
};
static const unsigned char dependencies[] = {
#embed "../../Examples/Harbour/model/dependencies.yaml"
};
static const unsigned char discovery[] = {
#embed "../../Examples/Harbour/model/discovery.yaml"
};
static const unsigned char feedback[] = {
#embed "../../Examples/Harbour/model/feedback.yaml"
};
static const unsigned char goals[] = {
#embed "../../Examples/Harbour/model/goals.yaml"
};
static const unsigned char guardrails[] = {
#embed "../../Examples/Harbour/model/guardrails.yaml"
};
static const unsigned char improvements[] = {
#embed "../../Examples/Harbour/model/improvements.yaml"
};
static const unsigned char initiatives[] = {
#embed "../../Examples/Harbour/model/initiatives.yaml"
};
static const unsigned char interfaces[] = {
#embed "../../Examples/Harbour/model/interfaces.yaml"
};
static const unsigned char measures[] = {
#embed "../../Examples/Harbour/model/measures.yaml"
};
static const unsigned char money[] = {
#embed "../../Examples/Harbour/model/money.yaml"
};
static const unsigned char operating_models[] = {
#embed "../../Examples/Harbour/model/operating-models.yaml"
};
static const unsigned char operations_work[] = {
#embed "../../Examples/Harbour/model/operations-work.yaml"
};
static const unsigned char organisation[] = {
#embed "../../Examples/Harbour/model/organisation.yaml"
};
static const unsigned char people[] = {
#embed "../../Examples/Harbour/model/people.yaml"
};
static const unsigned char policies[] = {
#embed "../../Examples/Harbour/model/policies.yaml"
};
static const unsigned char products[] = {
#embed "../../Examples/Harbour/model/products.yaml"
};
static const unsigned char risks[] = {
#embed "../../Examples/Harbour/model/risks.yaml"
};
static const unsigned char roadmaps[] = {
#embed "../../Examples/Harbour/model/roadmaps.yaml"
};
static const unsigned char services[] = {
#embed "../../Examples/Harbour/model/services.yaml"
};
static const unsigned char stakeholders[] = {
#embed "../../Examples/Harbour/model/stakeholders.yaml"
};
static const unsigned char strategy[] = {
#embed "../../Examples/Harbour/model/strategy.yaml"
};
static const unsigned char taxonomy[] = {
#embed "../../Examples/Harbour/model/taxonomy.yaml"
};
static const unsigned char teams[] = {
#embed "../../Examples/Harbour/model/teams.yaml"
};
static const unsigned char technology[] = {
#embed "../../Examples/Harbour/model/technology.yaml"
};
static const unsigned char value_streams[] = {
#embed "../../Examples/Harbour/model/value-streams.yaml"
};
static const unsigned char workflows[] = {
#embed "../../Examples/Harbour/model/workflows.yaml"
};

static const harbour_file files[] = {
  {"cadences.yaml", cadences, sizeof cadences},
  {"decision-rights.yaml", decision_rights, sizeof decision_rights},
  {"dependencies.yaml", dependencies, sizeof dependencies},
  {"discovery.yaml", discovery, sizeof discovery},
  {"feedback.yaml", feedback, sizeof feedback},
  {"goals.yaml", goals, sizeof goals},
  {"guardrails.yaml", guardrails, sizeof guardrails},
  {"improvements.yaml", improvements, sizeof improvements},
  {"initiatives.yaml", initiatives, sizeof initiatives},
  {"interfaces.yaml", interfaces, sizeof interfaces},
  {"measures.yaml", measures, sizeof measures},
  {"money.yaml", money, sizeof money},
  {"operating-models.yaml", operating_models, sizeof operating_models},
  {"operations-work.yaml", operations_work, sizeof operations_work},
  {"organisation.yaml", organisation, sizeof organisation},
  {"people.yaml", people, sizeof people},
  {"policies.yaml", policies, sizeof policies},
  {"products.yaml", products, sizeof products},
  {"risks.yaml", risks, sizeof risks},
  {"roadmaps.yaml", roadmaps, sizeof roadmaps},
  {"services.yaml", services, sizeof services},
  {"stakeholders.yaml", stakeholders, sizeof stakeholders},
  {"strategy.yaml", strategy, sizeof strategy},
  {"taxonomy.yaml", taxonomy, sizeof taxonomy},
  {"teams.yaml", teams, sizeof teams},
  {"technology.yaml", technology, sizeof technology},
  {"value-streams.yaml", value_streams, sizeof value_streams},
  {"workflows.yaml", workflows, sizeof workflows},
};

const harbour_file *harbour_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
