-- Everyone who ever called with a verified token. The id is the token's subject, which is PayPal's custom_id too.
create table customer (
    id                     text        primary key check (id ~ '^[!-~]{1,127}$'),
    email                  text,
    name                   text,
    role                   text        not null check (role in ('user', 'support', 'admin', 'super_admin')),
    -- Once a person decided on a role, no configured address changes it again (IDN-3).
    role_decided_by_person boolean     not null default false,
    registered_at          timestamptz not null
);
