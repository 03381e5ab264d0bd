/* The wire as a client sees it: sockets, WebSocket frames, and as much of a text as the crowd has to know. */
#define SECOND 1000000000ull

enum { TEXT = 1, CLOSE = 8, PING = 9, PONG = 10 };
enum said { VIEW, ACK, NO, OTHER };

typedef struct { int kind; const char *body; size_t length, whole; } frame;

static uint64_t now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * SECOND + t.tv_nsec;
}

static int dial(int port) {
  struct sockaddr_in there = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (fd < 0) { perror("socket"); exit(2); }
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  if (connect(fd, (void *)&there, sizeof there) < 0 && errno != EINPROGRESS) { perror("connect"); exit(2); }
  return fd;
}

static void send_all(int fd, const char *bytes, size_t length) {
  while (length) {
    ssize_t sent = send(fd, bytes, length, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) return; /* the read that follows tells why */
    if (sent > 0) bytes += sent, length -= sent;
  }
}

static void shake_hands(int fd, int port, const char *code) {
  char head[400];
  int length = snprintf(head, sizeof head,
    "GET /ws/%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: http://127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: Y29wZXJ0byBjb3BlcnRvIQ==\r\nSec-WebSocket-Version: 13\r\n\r\n", code, port, port);
  send_all(fd, head, length);
}

/* Masked with zeros, which leaves the text as it is; texts of the crowd are shorter than 64 KiB. */
static void send_frame(int fd, int kind, const char *text, size_t length) {
  char out[512] = {(char)(0x80 | kind)};
  size_t at = 2;
  if (length < 126) out[1] = (char)(0x80 | length);
  else out[1] = (char)(0x80 | 126), out[2] = (char)(length >> 8), out[3] = (char)length, at = 4;
  if (at + 4 + length > sizeof out) { fprintf(stderr, "a text of %zu bytes\n", length); exit(2); }
  memset(out + at, 0, 4);
  memcpy(out + at + 4, text, length);
  send_all(fd, out, at + 4 + length);
}

/* `whole` is 0 while the frame is not there yet. */
static frame next_frame(const char *bytes, size_t there) {
  const unsigned char *p = (const unsigned char *)bytes;
  size_t head = 2, length;
  frame none = {0};
  if (there < 2) return none;
  length = p[1] & 127;
  if (length == 126) { if (there < 4) return none; head = 4, length = p[2] << 8 | p[3]; }
  else if (length == 127) { if (there < 10) return none; head = 10, length = 0; for (int i = 2; i < 10; i++) length = length << 8 | p[i]; }
  if (there < head + length) return none;
  return (frame){p[0] & 15, bytes + head, length, head + length};
}

static enum said kind_of(const char *text, size_t length) {
  static const char start[] = "{\"type\":\"";
  if (length < 12 || memcmp(text, start, sizeof start - 1)) return OTHER;
  switch (text[sizeof start - 1]) { case 'v': return VIEW; case 'a': return ACK; case 'n': return NO; default: return OTHER; }
}

static uint64_t version_in(const char *text, size_t length) {
  static const char key[] = "\"version\":";
  const char *found = memmem(text, length < 200 ? length : 200, key, sizeof key - 1);
  return found ? strtoull(found + sizeof key - 1, NULL, 10) : 0;
}
