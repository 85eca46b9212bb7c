/** The look of `00-doc-truoc.html`: the design language without its fonts, which a USB stick does not carry. */
export const readMeStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdf6e3;
  --surface: #fffdf7;
  --ink: #16211e;
  --soft: #46544f;
  --line: #d8cba6;
  --link: #0b4f46;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1b18;
    --surface: #172621;
    --ink: #f2ead6;
    --soft: #b9c4bb;
    --line: #3a4c45;
    --link: #a5dcc4;
  }
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 17px/1.6 "Be Vietnam Pro", "Segoe UI", Roboto, Arial, sans-serif;
  overflow-wrap: break-word;
}

header {
  background: #0b4f46;
  color: #fdf6e3;
  border-bottom: 6px solid #f4c95d;
  padding: 1.5rem 0;
}

header > div,
main {
  width: min(100% - 2rem, 46rem);
  margin-inline: auto;
}

h1,
h2,
h3 {
  line-height: 1.3;
  margin: 0 0 0.5rem;
}

h2 {
  margin-top: 2.25rem;
}

h3 {
  margin-top: 1.5rem;
  font-size: 1.1rem;
}

p {
  margin: 0.4rem 0;
}

a {
  color: var(--link);
}

ul,
ol {
  padding-left: 1.4rem;
}

li + li {
  margin-top: 0.4rem;
}

dl {
  margin: 0;
  border-top: 1px solid var(--line);
}

dl > div {
  padding: 0.6rem 0;
  border-bottom: 1px solid var(--line);
}

dt {
  font-weight: 700;
}

dd {
  margin: 0;
  color: var(--soft);
}

.files a {
  display: inline-block;
  min-height: 2.75rem;
  padding: 0.55rem 0;
  margin-right: 1.2rem;
}

.help {
  list-style: none;
  padding: 0;
}

.help a {
  display: inline-flex;
  align-items: center;
  min-height: 2.75rem;
  font-size: 1.6rem;
  font-weight: 700;
}

.care {
  margin-top: 2rem;
  background: var(--surface);
  border-left: 6px solid #f4c95d;
  padding: 0.75rem 1.25rem 1rem;
}

.care h2 {
  margin-top: 0;
}

.small {
  color: var(--soft);
  font-size: 0.9rem;
}

@page {
  size: A4;
  margin: 18mm;
}

@media print {
  :root {
    color-scheme: light;
    --paper: #fff;
    --surface: #fff;
    --ink: #000;
    --soft: #333;
    --link: #000;
  }

  body {
    font-size: 11pt;
  }

  header {
    background: none;
    color: #000;
    padding: 0;
  }

  header > div,
  main {
    width: 100%;
  }

  h2,
  h3 {
    break-after: avoid;
  }

  dl > div,
  li,
  .care {
    break-inside: avoid;
  }

  .files a {
    min-height: 0;
    padding: 0;
  }

  /* On paper the name of the file is what helps to find it. */
  .files a::after {
    content: " (" attr(href) ")";
    font-weight: 400;
  }
}
`;
