-- Each handler with the round in which he handled first: a later round needs somebody else. Before, only the name was kept.
update complaint set handlers = replace(handlers, ',', '=1,') || '=1' where handlers <> '';
