import type { Condition, Section } from '../../template.ts';
import { hasOrNot, option, t } from './wording.ts';

/** The conditions that the agent block refers to. */
export const agentConditions: Readonly<Record<string, Condition>> = {
  hasAgent: { path: 'agent.agent.has', is: true },
};

/** Block @A (委托诉讼代理人), as a section of its own under the heading of the parties. */
export const agentSection: Section = {
  id: 'agent',
  label: '当事人信息',
  title: t('代理人', '대리인', 'Agent'),
  elements: [
    {
      id: 'agent',
      label: '委托诉讼代理人',
      print: [
        '{has:yes}',
        '姓名：{name}',
        '单位：{employer}    职务：{duty}    联系电话：{phone}',
        '代理权限：{authority}',
        '{has:no}',
      ],
      fields: [
        {
          id: 'has',
          kind: 'yesNo',
          printedAs: hasOrNot,
          label: '',
          required: true,
          ask: t(
            '有没有请人代您打官司？',
            '소송을 대신할 사람을 위탁하였습니까?',
            'Is anyone acting for the plaintiff in the case?',
          ),
          help: t(
            '例如律师、法律工作者或亲属。自己打官司就选“否”。',
            '례를 들면 변호사, 법률봉사일군 또는 친척입니다. 본인이 하면 "아니요"를 선택하십시오.',
            'For example a lawyer, a legal worker or a relative. If not, choose no.',
          ),
          term: t(
            '委托诉讼代理人：受当事人委托、替他打官司的人，最多两人。',
            '위탁소송대리인: 당사자의 위탁을 받고 소송을 대신하는 사람으로 최대 2명입니다.',
            'Agent (委托诉讼代理人): someone a party has authorised to act in the case, at most two.',
          ),
        },
        {
          id: 'name',
          kind: 'personName',
          label: '姓名',
          when: 'hasAgent',
          required: true,
          ask: t('代理人叫什么名字？', '대리인의 이름은 무엇입니까?', "What is the agent's name?"),
        },
        {
          id: 'phone',
          kind: 'phone',
          label: '联系电话',
          when: 'hasAgent',
          required: true,
          ask: t(
            '代理人的电话号码是多少？',
            '대리인의 전화번호는 무엇입니까?',
            "What is the agent's telephone number?",
          ),
        },
        {
          id: 'employer',
          kind: 'text',
          maxLength: 80,
          label: '单位',
          when: 'hasAgent',
          sameScreen: true,
          ask: t(
            '代理人在哪个单位？',
            '대리인의 단위는 어디입니까?',
            "What is the agent's firm or employer?",
          ),
          help: t(
            '律师写律师事务所；亲属可以不填。',
            '변호사는 변호사사무소를 쓰고 친척은 비워둘수 있습니다.',
            'A lawyer writes the law firm; a relative may leave it empty.',
          ),
        },
        {
          id: 'duty',
          kind: 'text',
          maxLength: 40,
          label: '职务',
          when: 'hasAgent',
          sameScreen: true,
          ask: t('代理人的职务是什么？', '대리인의 직무는 무엇입니까?', "What is the agent's position?"),
        },
        {
          id: 'authority',
          kind: 'choice',
          label: '代理权限',
          options: [
            option(
              'general',
              '一般授权',
              t(
                '一般授权：帮着出庭、递材料，不能替当事人让步',
                '일반위임: 출정과 자료제출을 대신하며 양보는 할수 없습니다',
                'General: appears and files papers, cannot give anything up',
              ),
            ),
            option(
              'special',
              '特别授权',
              t(
                '特别授权：还可以替当事人承认、放弃、变更请求，和解，反诉、上诉',
                '특별위임: 청구의 승인, 포기, 변경과 화해, 반소, 상소도 대신할수 있습니다',
                'Special: may also admit, waive or change claims, settle, counterclaim, appeal',
              ),
            ),
          ],
          when: 'hasAgent',
          required: true,
          ask: t('代理人可以做到哪一步？', '대리인의 권한은 어디까지입니까?', 'What may the agent do?'),
          help: t(
            '和授权委托书上写的一样。只写“全权代理”的，算一般授权（民诉法解释第八十九条）。',
            '위임장에 적힌것과 같아야 합니다. "전권대리"라고만 쓴것은 일반위임입니다(민사소송법 해석 제89조).',
            'As the power of attorney says. The words “full authority” (全权代理) alone mean general (CPL interpretation 89).',
          ),
        },
      ],
    },
  ],
};
