#pragma once
#include <stddef.h>

/// A model file of the worked example, as it stands in Examples/Harbour/model.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} harbour_file;

/// Every model file of Harbour, in the order of their names.
const harbour_file *harbour_files(size_t *count);
