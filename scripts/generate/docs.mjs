// The reference pages in `docs/reference/`, from the same source as hover and `explain`.
export async function generateDocs() {
  return [];
}
