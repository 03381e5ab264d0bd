/** What the door would say: some calls are answered here, because the gallery's dinner is in no lobby. */

const reach = window.fetch.bind(window);

/**
 * @param {import("./types.d.ts").Answers} answers by path; every other call goes out
 */
export const answering = (answers) => {
  window.fetch = (path, options) => {
    const answer = typeof path === "string" ? answers[path] : undefined;
    if (!answer) return reach(path, options);
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
  };
};
