/** The look of the book. Colours are left to the reader's device, so that its night mode works. */
export const bookStyle = `html {
  font-family: sans-serif;
  line-height: 1.6;
}

h1,
h2,
h3,
h4 {
  line-height: 1.3;
  break-after: avoid;
}

h2 {
  margin-top: 2em;
}

table {
  border-collapse: collapse;
  width: 100%;
}

caption {
  text-align: left;
  font-weight: bold;
}

th,
td {
  border: 1px solid currentColor;
  padding: 0.4em;
  text-align: left;
  vertical-align: top;
  height: 1.6em;
}

blockquote {
  margin: 1em 0 1em 1em;
}

img {
  max-width: 100%;
}
`;
