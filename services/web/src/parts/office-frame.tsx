import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useLanguage } from '../i18n/language.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The look of the office desks' components; the desks of units do without them, which keeps them light on a phone. */
export function OfficeFrame({ children }: { readonly children?: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={language === 'zh' ? zhCN : enUS}
      theme={{
        token: {
          colorPrimary: '#1f4e8c',
          colorText: '#1b2733',
          colorTextSecondary: '#55626f',
          colorTextPlaceholder: '#6b7782',
          colorBorder: '#8a96a1',
          colorBorderSecondary: '#dfe4e9',
          borderRadius: 3,
          fontSize: 14,
          fontFamily: 'inherit',
          boxShadow: '0 2px 8px rgb(27 39 51 / 12%)',
        },
        components: {
          Table: {
            cellPaddingBlockSM: 6,
            headerBg: '#ffffff',
            headerColor: '#55626f',
            headerSplitColor: 'transparent',
            rowHoverBg: '#f5f7f9',
          },
        },
      }}
    >
      {children ?? <Outlet />}
    </ConfigProvider>
  );
}
