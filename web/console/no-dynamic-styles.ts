// Stands in for the component library's writer of style elements (see web/vite.config.ts): the styles are a file
// already, and the policy of the pages refuses any other. Callers mark the element that they get; no page holds it.
const unattached = () => document.createElement('style');
const nothing = () => {};

export { nothing as clearContainerCache, nothing as removeCSS, unattached as injectCSS, unattached as updateCSS };
