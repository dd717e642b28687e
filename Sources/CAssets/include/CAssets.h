#pragma once
#include <stddef.h>

/// A file that travels inside the binary.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} pomona_asset;

/// Every embedded file, in the order in which style sheets are joined.
const pomona_asset *pomona_assets(size_t *count);
