package shouwen.policy.internal;

import java.util.List;

/** A small good pack with a procedure, to be spoilt in one place at a time. */
final class LeavePack {

    static final String HEAD =
            """
            pack:
              id: small
              version: "2026.1"
              name: {en: Small, zh-CN: 小, zh-TW: 小}
              zone: Asia/Shanghai
              calendar: cn
            sources:
              - id: REG
                title: {en: Rules, zh-CN: 制度, zh-TW: 規章}
            clauses:
              - {id: REG-001, source: REG, text: {en: One, zh-CN: 一, zh-TW: 一}}
              - {id: REG-002, source: REG, text: {en: Two, zh-CN: 二, zh-TW: 二}}
            departments:
              - {id: staff, name: {en: Staff, zh-CN: 人事, zh-TW: 人事}, lane: departments}
            posts:
              - {id: supervisor, name: {en: Supervisor, zh-CN: 主管, zh-TW: 主管}, role: supervisor}
              - {id: head, name: {en: Head, zh-CN: 部长, zh-TW: 部長}, role: department-head}
            """;

    static final String RULES =
            """
            registers:
              - id: leave
                clause: REG-001
                name: {en: Leave, zh-CN: 请假, zh-TW: 請假}
                prefix: L
                department: staff
                fields:
                  - {id: days, name: {en: Days, zh-CN: 天数, zh-TW: 天數}, type: number, required: true}
                  - {id: from, name: {en: From, zh-CN: 起, zh-TW: 起}, type: date}
                  - {id: urgent, name: {en: Urgent, zh-CN: 紧急, zh-TW: 緊急}, type: yes-no}
                  - {id: cut, name: {en: Cut, zh-CN: 扣减, zh-TW: 扣減}, type: computed, formula: deduction}
                steps:
                  - {id: decided, name: {en: Decided, zh-CN: 已决定, zh-TW: 已決定}, requires: [from], notSame: [opened]}
                  - {id: told, name: {en: Told, zh-CN: 已告知, zh-TW: 已告知}, post: supervisor, after: [decided]}
                  - {id: done, name: {en: Done, zh-CN: 完成, zh-TW: 完成}, after: [told], ends: true}
            clocks:
              - id: decision
                clause: REG-002
                name: {en: Decision, zh-CN: 决定, zh-TW: 決定}
                register: leave
                when: {fields: {urgent: [yes]}}
                time: wall
                target: PT4H
                start: [leave.from, leave.opened]
                stop: leave.decided
                levels:
                  - {level: 1, after: PT1H, post: head}
            leads:
              - {id: filed, clause: REG-002, name: {en: Filed, zh-CN: 提出, zh-TW: 提出}, register: leave, step: opened,
                 before: from, lead: P1D, time: calendar, otherwise: refused}
            ladders:
              - id: leave
                clauses: [REG-001, REG-002]
                name: {en: Who decides, zh-CN: 由谁决定, zh-TW: 由誰決定}
                register: leave
                step: decided
                by: days
                bands:
                  - {upTo: 3, posts: [supervisor], clause: REG-001}
                  - {posts: [supervisor, head], clause: REG-002}
                needs: all
                skip: {onlyIf: {field: urgent, in: [yes]}, clause: REG-001, debt: told, debtClause: REG-002}
            schedules:
              - {id: yearly, clause: REG-001, name: {en: Yearly, zh-CN: 每年, zh-TW: 每年}, register: leave, every: unset,
                 for: each-staff, window: {from: "11-15", to: "03-15"}}
            formulas:
              - id: deduction
                clause: REG-002
                name: {en: Deduction, zh-CN: 扣减, zh-TW: 扣減}
                inputs:
                  - {id: days, name: {en: Days, zh-CN: 天数, zh-TW: 天數}, unit: day}
                constants: {free: 3, per-day: 2.5}
                value: "MAX(0, (days - free) * per_day)"
                result: {unit: number, name: {en: Points, zh-CN: 分, zh-TW: 分}}
            dunning:
              - {id: first, clause: REG-001, name: {en: First, zh-CN: 首次, zh-TW: 首次}, step: 1, after: P7D, by: [phone],
                 role: billing-clerk}
            documents:
              - {id: leave-form, clause: REG-001, name: {en: Form, zh-CN: 假单, zh-TW: 假單}, class: form, retention: P3Y,
                 loan: unset, approver: head, security: internal}
            phrases:
              - {id: sorry, clause: REG-001, category: apology, text: {en: Sorry, zh-CN: 抱歉, zh-TW: 抱歉},
                 onlyIf: {verdict: [company]}}
            notices:
              - {id: granted, clause: REG-001, name: {en: Granted, zh-CN: 已批, zh-TW: 已准}, event: leave.decided, to: head,
                 channel: desk, text: {en: "{days} days", zh-CN: "{days} 天", zh-TW: "{days} 天"}}
            examples:
              - {clause: REG-002, clock: decision, is: boundary, values: {urgent: yes}, start: 2026-10-09T08:00,
                 stop: 2026-10-09T12:00, due: 2026-10-09T12:00, outcome: met}
              - {clause: REG-002, clock: decision, level: 1, is: outside, values: {urgent: yes}, start: 2026-10-09T08:00,
                 told: head, at: 2026-10-09T13:00}
              - {clause: REG-001, ladder: leave, is: boundary, inputs: {days: 3}, posts: [supervisor]}
              - {clause: REG-002, ladder: leave, is: inside, inputs: {days: 3.5}, posts: [supervisor, head]}
              - {clause: REG-002, ladder: leave, is: inside, inputs: {days: 9, urgent: yes}, posts: [head], owed: told}
              - {clause: REG-002, lead: filed, is: boundary, at: 2026-10-08T23:00, before: 2026-10-09, outcome: in-time}
              - {clause: REG-002, lead: filed, is: outside, at: 2026-10-09T00:00, before: 2026-10-09T08:00,
                 outcome: refused}
              - {clause: REG-002, formula: deduction, is: outside, inputs: {days: 3}, result: "0"}
              - {clause: REG-002, formula: deduction, is: inside, inputs: {days: 5}, result: "5.00"}
              - {clause: REG-001, register: leave, is: outside, done: [opened], step: told, outcome: refused}
              - {clause: REG-001, register: leave, is: inside, done: [opened, decided], step: told, outcome: allowed}
              - {clause: REG-001, schedule: yearly, is: boundary, outcome: not-configured}
            """;

    private LeavePack() {}

    static List<PackFile> files(String rules) {
        return List.of(PackFile.of("pack.yaml", HEAD), PackFile.of("rules.yaml", rules));
    }

    /** The rules with one place spoilt. */
    static String spoilt(String good, String bad) {
        int at = RULES.indexOf(good);
        if (at < 0) {
            throw new IllegalArgumentException("not in the pack: " + good);
        }
        return RULES.substring(0, at) + bad + RULES.substring(at + good.length());
    }
}
