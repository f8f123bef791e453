// Generated from templates/ by npm run generate. Do not edit.
export const templateTexts: Readonly<Record<string, string>> = {

};
