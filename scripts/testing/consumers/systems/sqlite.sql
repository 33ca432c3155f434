create table lines(line);
.mode ascii
.separator "\037" "\n"
.import documents.ndjson lines
create virtual table articles using fts5(slug unindexed, title, text);
insert into articles
  select line ->> '$.slug', line ->> '$.metadata.title', line ->> '$.text' from lines;
drop table lines;
