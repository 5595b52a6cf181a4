"""The reports of the commune of `nhipcau demo`: last month's, approved; the quarter's, being written."""

from datetime import datetime

from bot.demo.scene import Scene
from handlers.reports import actions, periods
from handlers.reports.actions import Edit
from handlers.reports.rules import DIRECTIVE, MONTHLY

ASKED = "Đề nghị Thường trực Đảng ủy xã chỉ đạo sửa bể nước đầu bản Hồ Chim 2 trước mùa khô."


def furnish_reports(scene: Scene, now: datetime) -> None:
    writer, leader = scene.desk(scene.officer, now), scene.desk(scene.approver, now)
    month = periods.offered(MONTHLY, writer.today)[1]
    number = str(actions.create_for_term(writer, scene.commune.id, MONTHLY, month))
    for section in actions.read(writer, number).sections:
        if section.asked:
            edit = Edit(section.key, {said.number: ASKED for said in section.sentences})
            actions.save(writer, number, edit, actions.read(writer, number).version)
    actions.submit(writer, number, actions.read(writer, number).version)
    actions.approve(leader, number, actions.read(leader, number).version)
    quarter = periods.offered(DIRECTIVE, writer.today)[0]
    actions.create_for_term(writer, scene.commune.id, DIRECTIVE, quarter)
