/* A disk that can lose power, fill up, slow down and fail; preloaded into the server (LD_PRELOAD).
 *
 * SHIM_DATA is the data folder as the server names it, absolute; only files in it are touched. SHIM_SHADOW receives
 * each file as of its last sync: what a disk would hold after a power cut in the worst case. A name that its folder was
 * not synced for is not there; a name that was removed is gone with the next sync of anything, as a file system with a
 * journal has it. SHIM_TROUBLE is a folder of switches, looked at with every call:
 *
 *   full   writing and growing fail with ENOSPC
 *   sick   syncing fails with EIO
 *   slow   syncing takes as many milliseconds as the file says
 *   clock  wall time is as many seconds ahead as the file says
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define LONGEST 4096
#define KNOWN 1024

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static struct kept {
  ino_t inode;
  char name[256];
} kept[KNOWN];
static int kept_count;

static int is_on(const char *trouble, char *value, size_t room) {
  const char *folder = getenv("SHIM_TROUBLE");
  char path[LONGEST];
  if (!folder || snprintf(path, sizeof path, "%s/%s", folder, trouble) >= (int)sizeof path) return 0;
  if (!value) return access(path, F_OK) == 0;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, value, room - 1);
  close(file);
  value[count > 0 ? count : 0] = 0;
  return 1;
}

/* The path behind a descriptor, if it is the data folder or lies in it. */
static int ours(int descriptor, char *path) {
  const char *data = getenv("SHIM_DATA");
  char link[64];
  if (!data) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, LONGEST - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  size_t length = strlen(data);
  return strncmp(path, data, length) == 0 && (path[length] == 0 || path[length] == '/');
}

static struct kept *known(ino_t inode) {
  for (int at = 0; at < kept_count; at++)
    if (kept[at].inode == inode) return &kept[at];
  return NULL;
}

static void in_shadow(char *path, const char *name) {
  snprintf(path, LONGEST * 2, "%s/%s", getenv("SHIM_SHADOW"), name);
}

/* Whole or not at all: the process may be killed in the middle of this. Read through the descriptor that was synced:
 * to open and close the file once more would drop the locks that SQLite holds on it. */
static void keep(int from, const char *name, ino_t inode) {
  char draft[LONGEST * 2], goal[LONGEST * 2], block[65536];
  struct kept *place = known(inode);
  char link[64];
  off_t at = 0;
  ssize_t count;
  int reader = from;
  if ((fcntl(from, F_GETFL) & O_ACCMODE) == O_WRONLY) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", from);
    reader = open(link, O_RDONLY | O_CLOEXEC);
  }
  snprintf(draft, sizeof draft, "%s.draft", getenv("SHIM_SHADOW"));
  int to = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  while ((count = pread(reader, block, sizeof block, at)) > 0) {
    ssize_t (*raw)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    if (raw(to, block, (size_t)count) != count) abort();
    at += count;
  }
  close(to);
  if (reader != from) close(reader);
  if (count < 0) return;
  if (!place && kept_count < KNOWN) {
    place = &kept[kept_count++];
    place->inode = inode;
    snprintf(place->name, sizeof place->name, "%s", name);
  }
  in_shadow(goal, place ? place->name : name);
  rename(draft, goal);
}

/* Names reach the disk with their folder. */
static void keep_names(const char *path) {
  DIR *folder = opendir(path);
  struct dirent *entry;
  char old[LONGEST * 2], new[LONGEST * 2];
  while (folder && (entry = readdir(folder))) {
    struct kept *place = known(entry->d_ino);
    if (!place || strcmp(place->name, entry->d_name) == 0) continue;
    in_shadow(old, place->name);
    in_shadow(new, entry->d_name);
    if (rename(old, new) == 0) snprintf(place->name, sizeof place->name, "%s", entry->d_name);
  }
  if (folder) closedir(folder);
}

static void drop_removed(void) {
  char file[LONGEST * 2];
  for (int at = 0; at < kept_count; at++) {
    if (!kept[at].inode) continue;
    snprintf(file, sizeof file, "%s/%s", getenv("SHIM_DATA"), kept[at].name);
    if (access(file, F_OK) == 0) continue;
    in_shadow(file, kept[at].name);
    unlink(file);
    kept[at].inode = 0;
  }
}

static int sync_with(const char *call, int descriptor) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, call);
  char path[LONGEST], value[32];
  struct stat about;
  if (!ours(descriptor, path)) return real(descriptor);
  if (is_on("slow", value, sizeof value)) usleep((useconds_t)atoi(value) * 1000);
  if (is_on("sick", NULL, 0)) {
    errno = EIO;
    return -1;
  }
  int result = real(descriptor);
  if (result != 0 || fstat(descriptor, &about) != 0) return result;
  pthread_mutex_lock(&turn);
  if (S_ISDIR(about.st_mode)) keep_names(path);
  else keep(descriptor, strrchr(path, '/') + 1, about.st_ino);
  drop_removed();
  pthread_mutex_unlock(&turn);
  return result;
}

int fsync(int descriptor) { return sync_with("fsync", descriptor); }
int fdatasync(int descriptor) { return sync_with("fdatasync", descriptor); }

static int no_room(int descriptor) {
  char path[LONGEST];
  if (!is_on("full", NULL, 0) || !ours(descriptor, path)) return 0;
  errno = ENOSPC;
  return 1;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  return no_room(descriptor) ? -1 : real(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at) {
  static ssize_t (*real)(int, const void *, size_t, off_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
  return no_room(descriptor) ? -1 : real(descriptor, bytes, count, at);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
  static ssize_t (*real)(int, const void *, size_t, off64_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t, off64_t))dlsym(RTLD_NEXT, "pwrite64");
  return no_room(descriptor) ? -1 : real(descriptor, bytes, count, at);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  char value[32];
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, now);
  if (clock == CLOCK_REALTIME && is_on("clock", value, sizeof value)) now->tv_sec += atol(value);
  return result;
}
