-- What an account is supplied as, in the words of the operator's regulation: residential, v10. Inspections and visits are
-- planned by it (GAS-017, GAS-018, POW-020 to POW-024). Empty: the regulation names no classes.
alter table account add column supply_class text not null default '';
