/** Sources that try to be more than text in a page that shows them. */
export const attacks: Readonly<Record<string, string>> = {
  'attack.txt': `A title <script>document.title='owned'</script> "quoted" onload='x'

First paragraph with <script>document.title='owned'</script> and </script></textarea></title></style><img src=x onerror="document.title='owned'"> in it, and more words.

Access \u202elevel\u202c user \u2066isolated\u2069, zero\u200bwidth, soft\u00adhyphen, control\u0001here and [x](javascript:alert(1)).

Donâ€™t lose it, cafÃ© and so on; cafe\u0301 composed.

Related posts <script>document.title='owned'</script>

Related posts
`,
  'attacks.md': `---
title: "</title><script>document.title='owned'</script>"
lang: '"><script>'
tags: ['a" onmouseover="document.title=1', b]
"key' onclick=x": <b>
---

# Heading <script>document.title='owned'</script>

[bad](javascript:document.title='owned') [data](data:text/html,x) [good](https://alpha.example/?a=1&b="2")
[mail](mailto:a@b.example) [rel](../x.html) [blank]( javascript:alert(1)) <javascript:alert(1)>

<div onclick="alert(1)" style="color:red">html <b>bold</b></div>

<script>document.title='owned'</script>

![alt <b>](http://evil.example/x.png "t") and \`code <b>\` <img src=http://evil.example/y.png onerror=alert(1)>

| a | b |
|---|:-:|
| 1 | <script>document.title='owned'</script> |

- [x] done
- [ ] to do

\`\`\`js
</code></pre><script>document.title='owned'</script>
\`\`\`

[ref]: javascript:alert(1)

See [the ref][ref] and a note[^1], \u202eturned\u202c.

[^1]: The note.
`,
  'broken.md': `---
title: {
b: <script>document.title='owned'</script>
---

Text <script>document.title='owned'</script> \u202eturned\u202c.
`,
}
