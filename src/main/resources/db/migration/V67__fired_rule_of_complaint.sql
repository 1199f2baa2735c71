-- What an erased complaint leaves behind is found without reading the whole table.
create index fired_rule_complaint on fired_rule (complaint);
