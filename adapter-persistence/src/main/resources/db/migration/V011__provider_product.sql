-- The product at PayPal that this installation publishes its plans under: PayPal moves a subscription only between
-- plans of one product (SUB-6). One row at most, stored before PayPal is asked, so that all who ask at the same time
-- ask for the same and agree on the answer.
create table provider_product (
    only_one            boolean primary key default true check (only_one),
    id                  uuid    not null,
    -- Empty until PayPal has answered.
    provider_product_id text
);
