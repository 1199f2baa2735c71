create table survey (
    complaint    varchar(20)  not null references complaint (number),
    round        integer      not null,
    token        varchar(32)  not null,
    invited_at   timestamp(3) with time zone not null,
    expires_at   timestamp(3) with time zone not null,
    answered_at  timestamp(3) with time zone,
    primary key (complaint, round),
    constraint survey_token unique (token)
);
