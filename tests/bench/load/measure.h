/* Times, and what they come to. */

typedef struct { uint32_t *values; size_t count, room; } samples;

static double cpu_s(void) {
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

static uint64_t unix_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  return t.tv_sec * 1000ull + t.tv_nsec / 1000000;
}

static void note(samples *s, uint64_t nanoseconds) {
  if (s->count == s->room) s->values = realloc(s->values, (s->room = s->room ? s->room * 2 : 65536) * sizeof *s->values);
  s->values[s->count++] = nanoseconds / 1000 > UINT32_MAX ? UINT32_MAX : nanoseconds / 1000;
}

static int by_size(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return x < y ? -1 : x > y;
}

static double part(const samples *s, double share) { return s->count ? s->values[(size_t)(share * (s->count - 1))] / 1000.0 : -1; }

/* How many, and p50, p95, p99 and the slowest, in milliseconds. */
static void print_samples(const char *name, samples *s) {
  if (s->count) qsort(s->values, s->count, sizeof *s->values, by_size);
  printf("\"%s_n\": %zu, \"%s_p50\": %.3f, \"%s_p95\": %.3f, \"%s_p99\": %.3f, \"%s_most\": %.3f, ",
    name, s->count, name, part(s, .5), name, part(s, .95), name, part(s, .99), name, part(s, 1));
}
