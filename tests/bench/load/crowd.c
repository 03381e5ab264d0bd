/* A crowd of guests, hosts and projectors that speak the real wire to a server on this machine, from one thread.
 *
 *   crowd PORTS SEATS GUESTS MODE WARM SECONDS REVEALS GUESSES AT_ONCE [KEPT]
 *
 * PORTS: of one server, or of several: "8001,8002" take dinners in turn, "8001+8002" the people of each dinner. SEATS:
 * a line "code token guest" per connection, dinner by dinner: the guests, the host, a projector ("-" where there is no
 * guest). MODE: `saturate`, every guest sends the next guess when the last one is answered; `offered`, REVEALS and
 * GUESSES a second and dinner on a schedule, late or not; `idle`, nothing for SECONDS; `storm`, all leave and come back.
 * Connections are opened AT_ONCE at a time. KEPT: a file for "connection id version" of every acknowledged guess.
 *
 * A command that could not be sent at its moment, because whoever gives it still waits, is sent later; its time counts from
 * the moment all the same, and it is *late* from 10 ms on. *Uninformed* are connections that, 5 s after the end, wait for an
 * answer or have no view of what was acknowledged in their dinner.
 *
 * Says `ready`, `start` and `stop` on stdout, so that whoever started it can look at the server's clock, then one line of JSON.
 * A command is *told* when every connection of its dinner has a view of its version or a later one. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "measure.h"
#include "wire.h"

#define MOST_PENDING 8192 /* commands of one dinner between two views: a breath of a second at saturation */
#define MOST_SERVERS 8

enum state { AWAY, CONNECTING, SHAKING, SITTING, SEATED };

typedef struct {
  char code[16], token[96], guest[16];
  int fd, at, dinner, seat, target, waiting;
  enum state state;
  uint64_t since, version;
  uint32_t asked;
  char id[32];
  char *in;
  size_t length, room;
} line;

typedef struct { uint64_t version, since; int reveal; } told;

typedef struct {
  told pending[MOST_PENDING];
  int pendings, next_guest, paused;
  uint64_t acked, reveal_at, guess_at;
} dinner;

static int ports[MOST_SERVERS], servers, spread, guests, at_once, lines, dinners, poll_fd, opened, opening, seated, gone;
static int measuring, going, may_die;
static double warm, seconds, reveals, guesses;
static line *L;
static dinner *D;
static FILE *kept;
static uint32_t run;
static uint64_t ends, acks, views, view_bytes, refused, errors, late, first, last;
static samples ack_times, told_times, reveal_times, seat_times;

static int is_guest(const line *c) { return c->seat < guests; }

static int port_of(const line *c) { return ports[(spread ? c->seat : c->dinner) % servers]; }

/* As a phone draws it: 25 characters, the time first. */
static const char *fresh_id(line *c) {
  snprintf(c->id, sizeof c->id, "%011llx%06x%08x", (unsigned long long)unix_ms(), run & 0xffffff, ++c->asked);
  return c->id;
}

static void guess(line *c, uint64_t scheduled) {
  char text[320];
  do c->target = (c->target + 1) % guests; while (c->target == c->seat);
  int length = snprintf(text, sizeof text,
    "{\"type\":\"do\",\"id\":\"%s\",\"seen\":null,\"command\":{\"type\":\"guess\",\"about\":\"%s\",\"text\":\"%s %u\"}}",
    fresh_id(c), L[c->at - c->seat + c->target].guest, "somebody who mends the clocks of old churches", c->asked % 97);
  c->since = scheduled;
  c->waiting = 1;
  send_frame(c->fd, TEXT, text, length);
}

static void reveal(line *host, uint64_t scheduled) {
  char text[160];
  dinner *d = &D[host->dinner];
  d->paused = !d->paused;
  int length = snprintf(text, sizeof text, "{\"type\":\"do\",\"id\":\"%s\",\"seen\":null,\"command\":{\"type\":\"pause\",\"on\":%s}}",
    fresh_id(host), d->paused ? "true" : "false");
  host->since = scheduled;
  host->waiting = 1;
  send_frame(host->fd, TEXT, text, length);
}

static uint64_t least_version(int which) {
  const line *c = &L[which * (guests + 2)];
  uint64_t least = UINT64_MAX;
  for (int i = 0; i < guests + 2; i++) if (c[i].version < least) least = c[i].version;
  return least;
}

static void tell(int which, uint64_t t) {
  dinner *d = &D[which];
  if (!d->pendings) return;
  uint64_t least = least_version(which);
  for (int i = 0; i < d->pendings;) {
    told *p = &d->pending[i];
    if (p->version > least) { i++; continue; }
    if (measuring) note(p->reveal ? &reveal_times : &told_times, t - p->since);
    *p = d->pending[--d->pendings];
  }
}

static void on_ack(line *c, uint64_t version, uint64_t t) {
  dinner *d = &D[c->dinner];
  c->waiting = 0;
  if (version > d->acked) d->acked = version;
  if (d->pendings < MOST_PENDING) d->pending[d->pendings++] = (told){version, c->since, !is_guest(c)}; else errors++;
  tell(c->dinner, t);
  if (!is_guest(c)) return;
  acks++;
  if (measuring) note(&ack_times, t - c->since);
  if (kept) fprintf(kept, "%d %s %lu\n", c->at, c->id, version);
  if (going && t < ends) guess(c, t);
}

static void on_view(line *c, uint64_t version, size_t length, uint64_t t) {
  views++;
  view_bytes += length;
  if (c->state == SITTING) {
    c->state = SEATED;
    seated++, opening--;
    last = t;
    note(&seat_times, t - c->since);
  }
  if (version > c->version) c->version = version, tell(c->dinner, t);
}

static void on_text(line *c, const char *text, size_t length, uint64_t t) {
  switch (kind_of(text, length)) {
    case VIEW: on_view(c, version_in(text, length), length, t); break;
    case ACK: on_ack(c, version_in(text, length), t); break;
    case NO:
      if (refused++ < 3) fprintf(stderr, "%.*s\n", (int)length, text);
      c->waiting = 0;
      if (going && is_guest(c) && t < ends) guess(c, t);
      break;
    case OTHER: errors++;
  }
}

static void leave(line *c) {
  if (c->state == AWAY) return;
  if (c->state == SEATED) seated--; else opening--;
  c->state = AWAY;
  c->length = 0;
  c->version = 0;
  close(c->fd);
}

static void lost(line *c, const char *why) {
  if (!may_die && errors++ < 3) fprintf(stderr, "connection %d: %s\n", c->at, why);
  leave(c);
  gone++;
}

static void come(line *c) {
  struct epoll_event event = {.events = EPOLLOUT, .data.u32 = c->at};
  c->fd = dial(port_of(c));
  c->since = now();
  c->state = CONNECTING;
  opening++;
  if (!first) first = c->since;
  epoll_ctl(poll_fd, EPOLL_CTL_ADD, c->fd, &event);
}

static void on_open(line *c) {
  struct epoll_event event = {.events = EPOLLIN, .data.u32 = c->at};
  int failed = 0;
  socklen_t size = sizeof failed;
  getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &failed, &size);
  if (failed) { lost(c, strerror(failed)); return; }
  epoll_ctl(poll_fd, EPOLL_CTL_MOD, c->fd, &event);
  c->state = SHAKING;
  shake_hands(c->fd, port_of(c), c->code);
}

static size_t on_head(line *c) {
  char *end = memmem(c->in, c->length, "\r\n\r\n", 4);
  if (!end) return 0;
  if (c->length < 12 || memcmp(c->in, "HTTP/1.1 101", 12)) { lost(c, "no upgrade"); return 0; }
  char text[160];
  c->state = SITTING;
  send_frame(c->fd, TEXT, text, snprintf(text, sizeof text, "{\"type\":\"hello\",\"token\":\"%s\",\"protocol\":1}", c->token));
  return end + 4 - c->in;
}

static void on_bytes(line *c) {
  if (c->room - c->length < 4096) c->in = realloc(c->in, c->room = c->room ? c->room * 2 : 16384);
  ssize_t got = recv(c->fd, c->in + c->length, c->room - c->length, 0);
  if (got < 0 && errno == EAGAIN) return;
  if (got <= 0) { lost(c, "closed"); return; }
  uint64_t t = now();
  size_t used = 0;
  c->length += got;
  if (c->state == SHAKING && !(used = on_head(c))) return;
  for (frame f; c->state != AWAY && (f = next_frame(c->in + used, c->length - used)).whole; used += f.whole) {
    if (f.kind == PING) send_frame(c->fd, PONG, f.body, f.length);
    else if (f.kind == CLOSE) { lost(c, "close frame"); return; }
    else if (f.kind == TEXT) on_text(c, f.body, f.length, t);
  }
  if (c->state == AWAY) return;
  memmove(c->in, c->in + used, c->length - used);
  c->length -= used;
}

/* Serve what is there, waiting at most until `until`. */
static void serve(uint64_t until) {
  struct epoll_event events[512];
  uint64_t t = now(), left = until > t ? until - t : 0;
  struct timespec wait = {left / 1000000000, left % 1000000000};
  int count = epoll_pwait2(poll_fd, events, 512, &wait, NULL);
  for (int i = 0; i < count; i++) {
    line *c = &L[events[i].data.u32];
    if (c->state == CONNECTING) on_open(c); else if (c->state != AWAY) on_bytes(c);
  }
}

static double everybody_comes(void) {
  first = opened = 0;
  gone = 0;
  seat_times.count = 0;
  uint64_t limit = now() + 120 * SECOND;
  while (seated + gone < lines && now() < limit) {
    while (opening < at_once && opened < lines) come(&L[opened++]);
    serve(now() + SECOND / 10);
  }
  return (last - first) / 1e9;
}

/* Whether this command's moment has come and can be used; the next one's then stands in `at`. */
static int due(const line *c, uint64_t *at, uint64_t t, double rate) {
  if (rate <= 0 || *at > t || c->waiting) return 0;
  late += t - *at > SECOND / 100;
  *at += SECOND / rate;
  return 1;
}

/* Look again at this moment, or in a millisecond where it has passed and somebody still waits. */
static void look_again(uint64_t *next, uint64_t at, uint64_t t, double rate) {
  if (rate <= 0) return;
  if (at <= t) at = t + SECOND / 1000;
  if (at < *next) *next = at;
}

static void offer(uint64_t t, uint64_t *next) {
  *next = t + SECOND / 10;
  for (int i = 0; i < dinners; i++) {
    dinner *d = &D[i];
    line *host = &L[i * (guests + 2) + guests], *guest = host - guests + d->next_guest;
    uint64_t revealed = d->reveal_at, guessed = d->guess_at;
    if (due(host, &d->reveal_at, t, reveals)) reveal(host, revealed);
    if (due(guest, &d->guess_at, t, guesses)) guess(guest, guessed), d->next_guest = (d->next_guest + 1) % guests;
    look_again(next, d->reveal_at, t, reveals);
    look_again(next, d->guess_at, t, guesses);
  }
}

static int uninformed(void) {
  int count = 0;
  for (int i = 0; i < lines; i++) count += L[i].waiting || L[i].version < D[L[i].dinner].acked;
  return count;
}

static void work(int saturate) {
  uint64_t begin = now(), t, next = 0, from = begin + warm * SECOND, a = 0, v = 0, b = 0, began = begin;
  double cpu = 0;
  ends = from + seconds * SECOND;
  going = saturate;
  for (int i = 0; saturate && i < lines; i++) if (is_guest(&L[i]) && L[i].state == SEATED) guess(&L[i], begin);
  for (int i = 0; i < dinners; i++) {
    D[i].reveal_at = begin + (reveals > 0 ? drand48() * SECOND / reveals : 0);
    D[i].guess_at = begin + (guesses > 0 ? drand48() * SECOND / guesses : 0);
  }
  while ((t = now()) < ends && gone < lines) {
    if (!measuring && t >= from) {
      measuring = 1, a = acks, v = views, b = view_bytes, began = t, cpu = cpu_s();
      puts("start"), fflush(stdout);
    }
    if (!saturate && t >= next) offer(t, &next);
    serve(saturate ? t + SECOND / 50 : next);
  }
  double took = (t - began) / 1e9;
  a = acks - a, v = views - v, b = view_bytes - b, cpu = cpu_s() - cpu;
  puts("stop"), fflush(stdout);
  while (now() < ends + 5 * SECOND && gone < lines && uninformed()) serve(now() + SECOND / 50);
  measuring = going = 0;
  printf("\"acks_s\": %.1f, \"views_s\": %.1f, \"view_bytes\": %.0f, \"crowd_cpu\": %.3f, \"late\": %lu, \"uninformed\": %d, ",
    a / took, v / took, v ? (double)b / v : 0, cpu / took, late, gone ? 0 : uninformed());
  print_samples("ack", &ack_times), print_samples("told", &told_times), print_samples("reveal", &reveal_times);
}

static void storm(void) {
  for (uint64_t until = now() + SECOND; now() < until;) serve(until);
  double cpu = cpu_s();
  uint64_t left = now();
  puts("start"), fflush(stdout);
  for (int i = 0; i < lines; i++) leave(&L[i]);
  everybody_comes();
  double again = (last - left) / 1e9;
  puts("stop"), fflush(stdout);
  printf("\"again_s\": %.3f, \"crowd_cpu\": %.3f, ", again, (cpu_s() - cpu) / again);
  print_samples("again", &seat_times);
}

static void read_seats(const char *path) {
  char one[256];
  FILE *file = fopen(path, "r");
  if (!file) { perror(path); exit(2); }
  while (fgets(one, sizeof one, file)) lines++;
  rewind(file);
  L = calloc(lines, sizeof *L);
  dinners = lines / (guests + 2);
  D = calloc(dinners, sizeof *D);
  for (int i = 0; i < lines; i++) {
    line *c = &L[i];
    c->at = i, c->dinner = i / (guests + 2), c->seat = c->target = i % (guests + 2);
    if (fscanf(file, "%15s %95s %15s", c->code, c->token, c->guest) != 3) { fprintf(stderr, "%s: line %d\n", path, i + 1); exit(2); }
  }
  fclose(file);
}

static void read_ports(char *text) {
  spread = strchr(text, '+') != NULL;
  for (char *one = strtok(text, ",+"); one && servers < MOST_SERVERS; one = strtok(NULL, ",+")) ports[servers++] = atoi(one);
}

int main(int count, char **given) {
  if (count < 10) { fprintf(stderr, "usage: crowd PORTS SEATS GUESTS MODE WARM SECONDS REVEALS GUESSES AT_ONCE [KEPT]\n"); return 2; }
  const char *mode = given[4];
  read_ports(given[1]);
  guests = atoi(given[3]), warm = atof(given[5]), seconds = atof(given[6]);
  reveals = atof(given[7]), guesses = atof(given[8]), at_once = atoi(given[9]);
  if (count > 10 && !(kept = fopen(given[10], "w"))) { perror(given[10]); return 2; }
  prctl(PR_SET_TIMERSLACK, 1); /* Linux wakes us up to 50 us late by itself, which would be told of the server */
  may_die = kept != NULL;
  run = now();
  poll_fd = epoll_create1(0);
  read_seats(given[2]);
  double first_s = everybody_comes();
  puts("ready"), fflush(stdout);
  printf("\"first_s\": %.3f, ", first_s);
  print_samples("first", &seat_times);
  puts("");
  if (!strcmp(mode, "storm")) storm();
  else if (!strcmp(mode, "idle")) for (uint64_t until = now() + seconds * SECOND; now() < until;) serve(until);
  else work(!strcmp(mode, "saturate"));
  if (!may_die) errors += lines - seated - gone;
  printf("\"connections\": %d, \"seated\": %d, \"refused\": %lu, \"errors\": %lu\n", lines, seated, refused, errors);
  if (kept) fclose(kept);
  return 0;
}
