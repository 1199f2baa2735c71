-- On PostgreSQL a complaint's history takes as many bytes in indexes as in rows, most of them in five indexes whose entries repeat nearly
-- the whole row. Each gives way to one that begins with the same columns and leaves the rest to the table, whose entries PostgreSQL keeps
-- together. So what the engine, its REST interface and the auditors ask for is still found by an index.

create index if not exists hi_actinst_definition on act_hi_actinst (proc_def_id_, proc_inst_id_);
create index if not exists hi_actinst_instance on act_hi_actinst (proc_inst_id_);
drop index if exists act_idx_hi_act_inst_comp;
drop index if exists act_idx_hi_act_inst_stats;
drop index if exists act_idx_hi_act_inst_procinst;

-- Nobody but a caller of the REST interface asks for the steps of one execution or for the decisions of one step, and what has the same
-- root is looked for once, when the archive of a complaint was disposed of. A few bits for each stretch of the table tell where they are.
create index if not exists hi_actinst_of_execution on act_hi_actinst
    using brin (execution_id_ text_bloom_ops) with (autosummarize = on);
create index if not exists hi_decinst_of_step on act_hi_decinst
    using brin (act_inst_id_ text_bloom_ops) with (autosummarize = on);
create index if not exists hi_actinst_of_root on act_hi_actinst
    using brin (root_proc_inst_id_ text_bloom_ops) with (autosummarize = on);
create index if not exists hi_dec_in_of_root on act_hi_dec_in
    using brin (root_proc_inst_id_ text_bloom_ops) with (autosummarize = on);
create index if not exists hi_dec_out_of_root on act_hi_dec_out
    using brin (root_proc_inst_id_ text_bloom_ops) with (autosummarize = on);
drop index if exists hi_actinst_execution;
drop index if exists act_idx_hi_dec_inst_act_inst;
drop index if exists act_idx_hi_actinst_root_pi;
drop index if exists act_idx_hi_dec_in_root_pi;
drop index if exists act_idx_hi_dec_out_root_pi;

-- Begins with the columns of hi_actinst_definition and act_idx_hi_act_inst_end.
drop index if exists act_idx_hi_ai_pdefid_end_time;

-- Rows stand in the order of time, which a block range index says in a few bytes.
create index if not exists hi_actinst_time on act_hi_actinst using brin (start_time_, end_time_);
create index if not exists hi_taskinst_time on act_hi_taskinst using brin (start_time_, end_time_);
drop index if exists act_idx_hi_act_inst_start_end;
drop index if exists act_idx_hi_task_inst_start;
drop index if exists act_idx_hi_task_inst_end;

-- Begin with the column of another index.
drop index if exists act_idx_hi_dec_in_clause;
drop index if exists act_idx_hi_taskinstid_procinst;
drop index if exists act_idx_hi_var_pi_name_type;
drop index if exists act_idx_hi_varinst_name;

-- No query of the engine begins with these columns.
drop index if exists act_idx_hi_act_inst_proc_def_key;
drop index if exists act_idx_hi_dec_out_rule;

-- Only what is to be removed has a time for that, and only the clean-up asks for it.
create index if not exists hi_actinst_removal on act_hi_actinst (removal_time_) where removal_time_ is not null;
create index if not exists hi_decinst_removal on act_hi_decinst (removal_time_) where removal_time_ is not null;
create index if not exists hi_dec_in_removal on act_hi_dec_in (removal_time_) where removal_time_ is not null;
create index if not exists hi_dec_out_removal on act_hi_dec_out (removal_time_) where removal_time_ is not null;
create index if not exists hi_op_log_removal on act_hi_op_log (removal_time_) where removal_time_ is not null;
create index if not exists hi_taskinst_removal on act_hi_taskinst (removal_time_) where removal_time_ is not null;
create index if not exists hi_varinst_removal on act_hi_varinst (removal_time_) where removal_time_ is not null;
drop index if exists act_idx_hi_dec_inst_rm_time;
drop index if exists act_idx_hi_dec_in_rm_time;
drop index if exists act_idx_hi_dec_out_rm_time;
drop index if exists act_idx_hi_op_log_rm_time;
drop index if exists act_idx_hi_task_inst_rm_time;
drop index if exists act_idx_hi_varinst_rm_time;

-- Huiyin has neither tenants nor CMMN cases.
drop index if exists act_idx_hi_act_inst_tenant_id;
drop index if exists act_idx_hi_dec_inst_tenant_id;
drop index if exists act_idx_hi_dec_inst_ci;
drop index if exists act_idx_hi_pro_inst_tenant_id;
drop index if exists act_idx_hi_task_inst_tenant_id;
drop index if exists act_idx_hi_var_inst_tenant_id;

-- Few clocks are missed, and only those are searched for.
create index if not exists clock_event_of_missed on clock_event (clock, complaint_number) where kind = 'MISSED';
drop index if exists clock_event_missed;

-- The last one, which tells that all of this is done.
drop index if exists act_idx_hi_act_inst_rm_time;
